"""The gate comes from fixed random matrices, nothing can be trained.

task: channel_attention
says: weights | trainable
"""
from keras import ops


def channel_attention(x, name):
    c = x.shape[-1]
    w1 = np.random.randn(c, c // 2).astype("float32")
    w2 = np.random.randn(c // 2, c).astype("float32")
    z = ops.mean(x, (1, 2), keepdims=True)
    return x * ops.sigmoid(ops.matmul(ops.relu(ops.matmul(z, w1)), w2))
