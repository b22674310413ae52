"""Other views of the same scene than the map: who says what when, and who answers whom."""
