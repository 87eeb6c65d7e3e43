"""Pictures and films: told by their content, taken apart, and kept."""
