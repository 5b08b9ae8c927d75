"""What `briefing build` needs: which editions are wanted, whether they stand already, and making them."""
