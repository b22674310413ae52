"""What argmap costs, measured beside what else there is: one file a benchmark."""
