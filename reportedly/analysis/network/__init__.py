"""The network: who is said to stand how to whom, at any moment, and what its shape can and cannot tell."""
