"""What stands on the screen, as lines: drawn for a terminal that can, spoken for everything else."""
