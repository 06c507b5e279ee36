/* level.c - the table of one level. */
#include "nn/cpu/levels.h"
#include "nn/cpu/vector.h"

#define TEXT_(name) #name
#define TEXT(name)  TEXT_(name)

const CpuKernels KERNEL(cpu_kernels) = {
    .name = TEXT(KERNEL_LEVEL),
    .lanes = LANES,
    .conv = &KERNEL(conv_kernels),
    .pool = &KERNEL(pool_kernels),
    .dense = &KERNEL(dense_kernels),
    .layout = &KERNEL(lane_kernels),
    .loss = &KERNEL(loss_kernels),
    .gemm = &KERNEL(gemm_kernels),
    .plain_conv = &KERNEL(plain_conv_kernels),
    .last = &KERNEL(last_kernels),
    .winograd = &KERNEL(winograd_kernels),
    .recurrent = &KERNEL(recurrent_kernels),
    .attention = &KERNEL(attention_kernels),
    .map = &KERNEL(map_kernels),
    .norm = &KERNEL(norm_kernels),
    .update = &KERNEL(update_kernels),
};
