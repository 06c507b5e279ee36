/* levels.h - what the kernel files of one level export to each other and to cpu.c. */
#ifndef NN_CPU_LEVELS_H
#define NN_CPU_LEVELS_H
#include "nn/cpu/kernels.h"

enum { PLAIN_CONV_SCRATCH = 131072 }; /* floats: what the matrix product needs, or a plane of a channel on its own */

#define DECLARE_LEVEL(level)                                                                                           \
    extern const ConvKernels conv_kernels_##level;                                                                     \
    extern const PoolKernels pool_kernels_##level;                                                                     \
    extern const DenseKernels dense_kernels_##level;                                                                   \
    extern const LaneKernels lane_kernels_##level;                                                                     \
    extern const LossKernels loss_kernels_##level;                                                                     \
    extern const GemmKernels gemm_kernels_##level;                                                                     \
    extern const PlainConvKernels plain_conv_kernels_##level;                                                          \
    extern const LastKernels last_kernels_##level;                                                                     \
    extern const WinogradKernels winograd_kernels_##level;                                                             \
    extern const RecurrentKernels recurrent_kernels_##level;                                                           \
    extern const AttentionKernels attention_kernels_##level;                                                           \
    extern const NormKernels norm_kernels_##level;                                                                     \
    extern const MapKernels map_kernels_##level;                                                                       \
    bool depthwise_fits_##level(const ConvShape *s);                                                                   \
    void depthwise_forward_##level(const ConvShape *s, const float *x, const float *w, const float *bias, bool add,    \
                                   Epilogue epilogue, float *y, int64_t channel, float *scratch);                      \
    void depthwise_data_gradient_##level(const ConvShape *s, const float *dy, const float *w, float *dx,               \
                                         int64_t channel, float *scratch);                                             \
    void depthwise_weight_gradient_##level(const ConvShape *s, int64_t n, const float *x, int64_t x_step,              \
                                           const float *dy, int64_t dy_step, float *dw, bool add, int64_t channel,     \
                                           float *scratch);                                                            \
    void gemm_run_##level(const Gemm *g, int64_t task, float *scratch);                                                \
    void gemm_small_##level(const Gemm *g, float *scratch);                                                            \
    extern const UpdateKernels update_kernels_##level;                                                                 \
    extern const CpuKernels cpu_kernels_##level;                                                                       \
    void conv_weight_gradient_##level(const ConvShape *s, int64_t blocks, const float *x, int64_t x_step,              \
                                      const float *dy, int64_t dy_step, float *dw, float *db, int64_t o0, int64_t o1,  \
                                      bool add);                                                                       \
    void map_reduce_##level(ReduceOp op, int64_t middle, int64_t inner, const float *x, float scale, float *y,         \
                            int64_t o0, int64_t o1);                                                                   \
    void map_moments_##level(int64_t outer, int64_t channels, int64_t inner, const float *x, int64_t live,             \
                             double *sum, double *squares, int64_t c0, int64_t c1);

DECLARE_LEVEL(baseline)
DECLARE_LEVEL(avx2)
DECLARE_LEVEL(avx512)
DECLARE_LEVEL(wide) /* tests only: the sixteen lanes of avx512 on any machine */

#endif
