### The study file and its mistakes.
