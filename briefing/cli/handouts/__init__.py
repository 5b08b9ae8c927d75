"""What `briefing handouts` needs: plans, worker processes, and the folder of a class set."""
