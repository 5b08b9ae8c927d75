"""What `briefing stats` tells."""
