// The inner loops of the language model.
//
// Each runs on 256-bit vectors where the processor has AVX2, on NEON where it has that, and else on whatever the compiler makes of
// eight lanes; products use AVX-512's dot products where there are such. All ways give the same bits: products of integers are exact,
// and floating point is done lane by lane in one order, without fused multiplication and addition.
#ifndef LANGUAGE_KERNELS_H
#define LANGUAGE_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Outputs of a product that lie side by side in a panel of packed weights.
#define LANGUAGE_PANEL 16

/// Rows of weights that lie together in a panel, so that one instruction sums their products.
#define LANGUAGE_RUN 4

/// The largest magnitude of a quantized activation and of a quantized weight, which are bytes.
#define LANGUAGE_STEPS 127

/// What stands for 0 in a quantized activation: dot products of bytes take one of the two without sign.
#define LANGUAGE_ZERO 128

/// The ways that there are, from the one that runs everywhere on.
typedef enum {
  LANGUAGE_PORTABLE = 0,
  /// 256-bit vectors: AVX2 on x86-64, NEON on ARM.
  LANGUAGE_WIDE = 1,
  /// AVX-512 with dot products, for products.
  LANGUAGE_DOT_PRODUCTS = 2,
} language_kernels_way;

/// The best way that this processor has.
language_kernels_way language_kernels_best(void);

/// Takes no better way than this one from now on, in all threads, so that tests can compare.
void language_kernels_limit(language_kernels_way way);

/// Rounds rows of `width` numbers to integers of at most LANGUAGE_STEPS, each row by a scale of its own, which is written to `scales`; they
/// stand LANGUAGE_ZERO higher in `quantized`. `width` is a multiple of 8.
void language_quantize(const float *values, size_t rows, size_t width, uint8_t *quantized, float *scales);

/// out[r][c] = scales[r] · weight_scales[c] · (offsets[c] + Σk quantized[r][k] · weights[k][c]) + bias[c].
///
/// `weights` lie in panels of LANGUAGE_PANEL columns, in each panel runs of rows: panel[k / LANGUAGE_RUN][column][k % LANGUAGE_RUN].
/// `offsets` are -LANGUAGE_ZERO times the sum of each column. `width`, the length of a row of `quantized`, is a multiple of 8 and at most
/// 1,024, so that sums fit into 32 bits; `columns` is a multiple of LANGUAGE_PANEL.
void language_multiply(
    const uint8_t *quantized, const float *scales, size_t rows, size_t width, const int8_t *weights, const int32_t *offsets,
    const float *weight_scales, const float *bias, size_t columns, float *out);

/// Brings each row to mean 0 and variance 1, then scales and shifts each column. `width` is a multiple of 8.
void language_normalize(const float *values, size_t rows, size_t width, const float *gain, const float *shift, float *out);

/// The most columns that a scan has, one way.
#define LANGUAGE_WIDEST_SCAN 512

/// One bidirectional gated scan over a sentence.
///
/// `gates` holds `rows` rows of 6 · `width`: values, forget gates and reset gates, each for the way forward and the way back.
/// c[t] = σ(f)·c[t∓1] + (1 − σ(f))·v, and out = σ(r)·c, in rows of 2 · `width`. `width` is a multiple of 8, at most
/// LANGUAGE_WIDEST_SCAN.
void language_scan(const float *gates, size_t rows, size_t width, float *out);

/// sums[r] += addends[r], `count` numbers, a multiple of 8.
void language_add(float *sums, const float *addends, size_t count);

/// sums[i] += scale · row[i], `count` numbers, a multiple of 8.
void language_add_row(float *sums, const int8_t *row, float scale, size_t count);

/// x < 0 → slope · x, `count` numbers, a multiple of 8.
void language_rectify(float *values, size_t count, float slope);

/// out[r][c] = left[r] · right[c], rows of `width` numbers, a multiple of 8; rows of `out` are `stride` apart.
void language_pair(
    const float *left, size_t left_rows, const float *right, size_t right_rows, size_t width, float *out, size_t stride);

#pragma clang assume_nonnull end

#endif
