"""The tasks of the attention assignment and their points, as in the notebook."""

from autograder.assignment import Task

TASKS = (
    Task("channel_attention", 1, 20, "which channels matter"),
    Task("spatial_attention", 2, 15, "where to look"),
    Task("encoder", 3, 10, "images to a tight code"),
    Task("decoder", 4, 10, "the code back to images"),
    Task("residual_block", 5, 20, "learn the change, keep the input"),
    Task("resnet", 6, 15, "a small residual classifier", uses={"residual_block": "block"}),
)
