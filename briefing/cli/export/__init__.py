"""What `briefing export` needs: one module for each family of formats."""
