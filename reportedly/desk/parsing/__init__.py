"""Foreign forms taken apart in a process of their own, which can be killed and can do nothing else."""
