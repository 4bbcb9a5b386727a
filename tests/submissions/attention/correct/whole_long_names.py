"""All six functions in cells of their own, every layer named, many comments."""
reduction_ratio = 8
kernel_size = 3
latent_channels = 4


# %%
def channel_attention(x, name):
    # squeeze
    channels = x.shape[-1]
    hidden_units = max(channels // reduction_ratio, 1)
    squeezed = layers.GlobalAveragePooling2D(name=name + "_global_average_pooling")(x)
    # excite
    excited = layers.Dense(hidden_units, activation="relu", name=name + "_reduce")(squeezed)
    excited = layers.Dense(channels, activation="sigmoid", name=name + "_restore")(excited)
    excited = layers.Reshape((1, 1, channels), name=name + "_reshape")(excited)
    # scale
    return layers.Multiply(name=name + "_scale")([x, excited])


# %%
def spatial_attention(x, name):
    attention_map = layers.Conv2D(1, kernel_size, padding="same", activation="sigmoid", name=name + "_map")(x)
    return layers.Multiply(name=name + "_scale")([x, attention_map])


# %%
def encoder(x, name, attention=None):
    for number, filters in enumerate((8, 16), start=1):
        x = autoencoder_block(x, filters, f"{name}_block{number}")
        if attention is not None:
            x = attention(x, f"{name}_attention{number}")
        x = layers.MaxPooling2D(name=f"{name}_pool{number}")(x)
    return layers.Conv2D(latent_channels, 3, padding="same", activation="relu", name=f"{name}_latent")(x)


# %%
def decoder(z, name, attention=None):
    x = z
    for number, filters in enumerate((16, 8), start=1):
        x = layers.UpSampling2D(name=f"{name}_upsample{number}")(x)
        x = autoencoder_block(x, filters, f"{name}_block{number}")
        if attention is not None:
            x = attention(x, f"{name}_attention{number}")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=f"{name}_reconstruction")(x)


# %%
def residual_block(x, filter, name, stride=1, attention=None):
    shortcut = x
    # F(x)
    residual = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_conv1")(x)
    residual = layers.BatchNormalization(name=name + "_norm1")(residual)
    residual = layers.ReLU(name=name + "_relu1")(residual)
    residual = layers.Conv2D(filter, 3, padding="same", name=name + "_conv2")(residual)
    residual = layers.BatchNormalization(name=name + "_norm2")(residual)
    if attention is not None:
        residual = attention(residual, name + "_attention")
    # shortcut
    if stride != 1 or x.shape[-1] != filter:
        shortcut = layers.Conv2D(filter, 1, strides=stride, name=name + "_projection")(x)
        shortcut = layers.BatchNormalization(name=name + "_projection_norm")(shortcut)
    total = layers.Add(name=name + "_add")([residual, shortcut])
    return layers.ReLU(name=name + "_relu2")(total)


# %%
def resnet(x, num_classes, name, attention=None):
    x = autoencoder_block(x, 16, name + "_stem")
    x = residual_block(x, 16, name + "_block1", attention=attention)
    x = residual_block(x, 32, name + "_block2", stride=2, attention=attention)
    x = residual_block(x, 32, name + "_block3", stride=2, attention=attention)
    x = layers.GlobalAveragePooling2D(name=name + "_pool")(x)
    return layers.Dense(num_classes, activation="softmax", name=name + "_classifier")(x)
