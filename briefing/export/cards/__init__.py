"""Questions for other programs: each as a card that is whole in itself, and a writer for each format."""
