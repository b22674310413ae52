"""Other views than the map of one scene: who says what when, who answers whom, what was said on which day."""
