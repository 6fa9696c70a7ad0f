"""The shapes of requests and answers. Only shapes: what a value means is judged by the parts that use it."""
