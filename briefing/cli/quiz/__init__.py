"""What `briefing quiz` needs: the bank, what is wanted, one sitting, and what is told of it."""
