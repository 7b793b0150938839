#include "LanguageKernels.h"

#include <math.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define WIDE __attribute__((target("avx2")))
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

#pragma clang fp contract(off)
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

typedef float lanes __attribute__((vector_size(32), aligned(4), may_alias));
typedef int32_t integers __attribute__((vector_size(32), aligned(4), may_alias));
typedef int8_t bytes __attribute__((vector_size(8), aligned(1), may_alias));

static _Atomic language_kernels_way limit = LANGUAGE_DOT_PRODUCTS;

void language_kernels_limit(language_kernels_way way) { limit = way; }

language_kernels_way language_kernels_best(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) return LANGUAGE_DOT_PRODUCTS;
  return __builtin_cpu_supports("avx2") ? LANGUAGE_WIDE : LANGUAGE_PORTABLE;
#elif defined(__aarch64__)
  return LANGUAGE_WIDE;
#else
  return LANGUAGE_PORTABLE;
#endif
}

#if defined(__x86_64__) || defined(__aarch64__)
static bool has(language_kernels_way way) { return limit >= way && language_kernels_best() >= way; }
#endif

// MARK: Lanes

INLINE lanes load(const float *from) { return *(const lanes *)from; }
INLINE void store(float *to, lanes values) { *(lanes *)to = values; }
INLINE lanes all(float value) { return (lanes){value, value, value, value, value, value, value, value}; }
INLINE lanes choose(integers mask, lanes yes, lanes no) { return (lanes)((mask & (integers)yes) | (~mask & (integers)no)); }

// In one order on every machine: halves, then quarters, then the last two.
INLINE float sum(lanes v) {
  float a = v[0] + v[4], b = v[1] + v[5], c = v[2] + v[6], d = v[3] + v[7];
  return (a + c) + (b + d);
}

// Rounds to the nearest integer, ties to even; |x| < 2^22.
INLINE lanes rounded(lanes x) {
  const lanes magic = all(12582912.0f);
  return (x + magic) - magic;
}

// e^x for x ≤ 0, to about 2 units in the last place (Cephes, expf); 0 below -87.
INLINE lanes exponential(lanes x) {
  x = choose(x < all(-87.0f), all(-87.0f), x);
  lanes n = rounded(x * all(1.44269504f));
  x = x - n * all(0.693359375f);
  x = x - n * all(-2.12194440e-4f);
  lanes y = all(1.9875691500e-4f);
  y = y * x + all(1.3981999507e-3f);
  y = y * x + all(8.3334519073e-3f);
  y = y * x + all(4.1665795894e-2f);
  y = y * x + all(1.6666665459e-1f);
  y = y * x + all(5.0000001201e-1f);
  y = y * (x * x) + x + all(1.0f);
  integers power = (__builtin_convertvector(n, integers) + 127) << 23;
  return y * (lanes)power;
}

INLINE lanes sigmoid(lanes x) {
  integers negative = x < all(0.0f);
  lanes e = exponential(choose(negative, x, -x));
  lanes low = e / (all(1.0f) + e);
  return choose(negative, low, all(1.0f) - low);
}

// MARK: Bodies, compiled once for each way

INLINE void quantize_body(const float *values, size_t rows, size_t width, uint8_t *quantized, float *scales) {
  for (size_t row = 0; row < rows; row++, values += width, quantized += width) {
    lanes most = all(1e-20f);
    for (size_t k = 0; k < width; k += 8) {
      lanes x = load(values + k);
      lanes magnitude = choose(x < all(0.0f), -x, x);
      most = choose(magnitude > most, magnitude, most);
    }
    float largest = most[0];
    for (int lane = 1; lane < 8; lane++) largest = most[lane] > largest ? most[lane] : largest;
    lanes factor = all((float)LANGUAGE_STEPS / largest);
    for (size_t k = 0; k < width; k += 8) {
      integers steps = __builtin_convertvector(rounded(load(values + k) * factor), integers) + LANGUAGE_ZERO;
      *(bytes *)(quantized + k) = __builtin_convertvector(steps, bytes);
    }
    scales[row] = largest / (float)LANGUAGE_STEPS;
  }
}

INLINE void normalize_body(const float *values, size_t rows, size_t width, const float *gain, const float *shift, float *out) {
  for (size_t row = 0; row < rows; row++, values += width, out += width) {
    lanes total = all(0.0f);
    for (size_t k = 0; k < width; k += 8) total += load(values + k);
    lanes mean = all(sum(total) / (float)width);
    lanes squares = all(0.0f);
    for (size_t k = 0; k < width; k += 8) {
      lanes x = load(values + k) - mean;
      squares += x * x;
    }
    lanes factor = all(1.0f / sqrtf(sum(squares) / (float)width + 1e-5f));
    for (size_t k = 0; k < width; k += 8)
      store(out + k, (load(values + k) - mean) * factor * load(gain + k) + load(shift + k));
  }
}

// Row by row, as they lie in memory, so that no column waits for its own last step.
INLINE void scan_body(const float *gates, size_t rows, size_t width, float *out) {
  float states[LANGUAGE_WIDEST_SCAN];
  for (size_t way = 0; way < 2; way++) {
    memset(states, 0, sizeof states);
    for (size_t step = 0; step < rows; step++) {
      size_t row = way == 0 ? step : rows - 1 - step;
      const float *gate = gates + row * 6 * width + way * width;
      float *to = out + row * 2 * width + way * width;
      for (size_t column = 0; column < width; column += 8) {
        lanes v = load(gate + column);
        lanes f = sigmoid(load(gate + 2 * width + column));
        lanes r = sigmoid(load(gate + 4 * width + column));
        lanes c = v + f * (load(states + column) - v);
        store(states + column, c);
        store(to + column, r * c);
      }
    }
  }
}

INLINE void pair_body(
    const float *left, size_t left_rows, const float *right, size_t right_rows, size_t width, float *out, size_t stride) {
  for (size_t l = 0; l < left_rows; l++) {
    const float *a = left + l * width;
    size_t r = 0;
    for (; r + 4 <= right_rows; r += 4) {
      const float *b = right + r * width;
      lanes s0 = all(0.0f), s1 = all(0.0f), s2 = all(0.0f), s3 = all(0.0f);
      for (size_t k = 0; k < width; k += 8) {
        lanes x = load(a + k);
        s0 += x * load(b + k);
        s1 += x * load(b + width + k);
        s2 += x * load(b + 2 * width + k);
        s3 += x * load(b + 3 * width + k);
      }
      float *to = out + l * stride + r;
      to[0] = sum(s0), to[1] = sum(s1), to[2] = sum(s2), to[3] = sum(s3);
    }
    for (; r < right_rows; r++) {
      lanes s = all(0.0f);
      for (size_t k = 0; k < width; k += 8) s += load(a + k) * load(right + r * width + k);
      out[l * stride + r] = sum(s);
    }
  }
}

INLINE void add_body(float *sums, const float *addends, size_t count) {
  for (size_t k = 0; k < count; k += 8) store(sums + k, load(sums + k) + load(addends + k));
}

INLINE void add_row_body(float *sums, const int8_t *row, float scale, size_t count) {
  for (size_t k = 0; k < count; k += 8)
    store(sums + k, load(sums + k) + all(scale) * __builtin_convertvector(*(const bytes *)(row + k), lanes));
}

INLINE void rectify_body(float *values, size_t count, float slope) {
  for (size_t k = 0; k < count; k += 8) {
    lanes x = load(values + k);
    store(values + k, choose(x < all(0.0f), x * all(slope), x));
  }
}

// MARK: Products

// Turns the sums of one panel and row into numbers.
INLINE void finish(const int32_t *sums, float scale, const float *weight_scales, const float *bias, float *out) {
  for (int half = 0; half < LANGUAGE_PANEL; half += 8) {
    lanes x = __builtin_convertvector(*(const integers *)(sums + half), lanes);
    store(out + half, x * (all(scale) * load(weight_scales + half)) + load(bias + half));
  }
}

#define PRODUCT                                                                                                                    \
  const uint8_t *quantized, const float *scales, size_t rows, size_t width, const int8_t *weights, const int32_t *offsets,         \
      const float *weight_scales, const float *bias, size_t columns, float *out

static void multiply_portable(PRODUCT) {
  for (size_t column = 0; column < columns; column += LANGUAGE_PANEL) {
    const int8_t *panel = weights + column * width;
    for (size_t row = 0; row < rows; row++) {
      // Without sign, so that the offsets of a damaged model overflow here as they do in vectors.
      uint32_t sums[LANGUAGE_PANEL];
      memcpy(sums, offsets + column, sizeof sums);
      const uint8_t *a = quantized + row * width;
      for (size_t k = 0; k < width; k += LANGUAGE_RUN) {
        const int8_t *b = panel + k * LANGUAGE_PANEL;
        for (int c = 0; c < LANGUAGE_PANEL; c++)
          for (int i = 0; i < LANGUAGE_RUN; i++) sums[c] += (uint32_t)(a[k + i] * b[LANGUAGE_RUN * c + i]);
      }
      finish((const int32_t *)sums, scales[row], weight_scales + column, bias + column, out + row * columns + column);
    }
  }
}

#if defined(__x86_64__)

INLINE int32_t run_of(const uint8_t *a) {
  int32_t run;
  memcpy(&run, a, sizeof run);
  return run;
}

// Four rows by one panel at a time: eight sums stay in registers. Of each run of four the even and the odd bytes make pairs of 16 bits.
#define ROWS 4

#define MULTIPLY_ROWS(count)                                                                                                      \
  do {                                                                                                                            \
    __m256i sums[count][2];                                                                                                       \
    for (int r = 0; r < count; r++)                                                                                               \
      for (int half = 0; half < 2; half++) sums[r][half] = _mm256_loadu_si256((const __m256i *)(offsets + column + 8 * half));    \
    const uint8_t *a = quantized + row * width;                                                                                   \
    for (size_t k = 0; k < width; k += LANGUAGE_RUN) {                                                                            \
      __m256i even[2], odd[2];                                                                                                    \
      for (int half = 0; half < 2; half++) {                                                                                      \
        __m256i b = _mm256_loadu_si256((const __m256i *)(panel + k * LANGUAGE_PANEL + 32 * half));                                \
        even[half] = _mm256_srai_epi16(_mm256_slli_epi16(b, 8), 8);                                                               \
        odd[half] = _mm256_srai_epi16(b, 8);                                                                                      \
      }                                                                                                                           \
      _Pragma("clang loop unroll(full)") for (int r = 0; r < count; r++) {                                                        \
        __m256i x = _mm256_set1_epi32(run_of(a + r * width + k));                                                                 \
        __m256i low = _mm256_and_si256(x, _mm256_set1_epi16(255)), high = _mm256_srli_epi16(x, 8);                                \
        for (int half = 0; half < 2; half++) {                                                                                    \
          sums[r][half] = _mm256_add_epi32(sums[r][half], _mm256_madd_epi16(low, even[half]));                                    \
          sums[r][half] = _mm256_add_epi32(sums[r][half], _mm256_madd_epi16(high, odd[half]));                                    \
        }                                                                                                                         \
      }                                                                                                                           \
    }                                                                                                                             \
    for (int r = 0; r < count; r++)                                                                                               \
      finish((const int32_t *)sums[r], scales[row + r], weight_scales + column, bias + column, out + (row + r) * columns + column); \
  } while (0)

static WIDE void multiply_avx2(PRODUCT) {
  for (size_t column = 0; column < columns; column += LANGUAGE_PANEL) {
    const int8_t *panel = weights + column * width;
    size_t row = 0;
    for (; row + ROWS <= rows; row += ROWS) MULTIPLY_ROWS(ROWS);
    for (; row + 2 <= rows; row += 2) MULTIPLY_ROWS(2);
    for (; row < rows; row++) MULTIPLY_ROWS(1);
  }
}

// With dot products of runs in one instruction a row by a panel is one register.
#define DOT __attribute__((target("avx512f,avx512bw,avx512vnni")))

#define DOT_ROWS(count)                                                                                                            \
  do {                                                                                                                             \
    __m512i sums[count];                                                                                                           \
    for (int r = 0; r < count; r++) sums[r] = _mm512_loadu_si512(offsets + column);                                                \
    const uint8_t *a = quantized + row * width;                                                                                    \
    for (size_t k = 0; k < width; k += LANGUAGE_RUN) {                                                                             \
      __m512i b = _mm512_loadu_si512(panel + k * LANGUAGE_PANEL);                                                                  \
      _Pragma("clang loop unroll(full)") for (int r = 0; r < count; r++)                                                           \
          sums[r] = _mm512_dpbusd_epi32(sums[r], _mm512_set1_epi32(run_of(a + r * width + k)), b);                                 \
    }                                                                                                                              \
    for (int r = 0; r < count; r++)                                                                                                \
      finish((const int32_t *)&sums[r], scales[row + r], weight_scales + column, bias + column, out + (row + r) * columns + column); \
  } while (0)

static DOT void multiply_avx512vnni(PRODUCT) {
  for (size_t column = 0; column < columns; column += LANGUAGE_PANEL) {
    const int8_t *panel = weights + column * width;
    size_t row = 0;
    for (; row + 12 <= rows; row += 12) DOT_ROWS(12);
    for (; row + 4 <= rows; row += 4) DOT_ROWS(4);
    for (; row < rows; row++) DOT_ROWS(1);
  }
}

static WIDE void quantize_avx2(const float *values, size_t rows, size_t width, uint8_t *quantized, float *scales) {
  quantize_body(values, rows, width, quantized, scales);
}
static WIDE void normalize_avx2(const float *values, size_t rows, size_t width, const float *gain, const float *shift, float *out) {
  normalize_body(values, rows, width, gain, shift, out);
}
static WIDE void scan_avx2(const float *gates, size_t rows, size_t width, float *out) { scan_body(gates, rows, width, out); }
static WIDE void pair_avx2(
    const float *left, size_t left_rows, const float *right, size_t right_rows, size_t width, float *out, size_t stride) {
  pair_body(left, left_rows, right, right_rows, width, out, stride);
}
static WIDE void add_avx2(float *sums, const float *addends, size_t count) { add_body(sums, addends, count); }
static WIDE void add_row_avx2(float *sums, const int8_t *row, float scale, size_t count) { add_row_body(sums, row, scale, count); }
static WIDE void rectify_avx2(float *values, size_t count, float slope) { rectify_body(values, count, slope); }

#define TAKE_WIDE(call)     \
  if (has(LANGUAGE_WIDE)) { \
    call;                   \
    return;                 \
  }

#else
#define TAKE_WIDE(call)
#endif

#if defined(__aarch64__)

static void multiply_neon(PRODUCT) {
  for (size_t column = 0; column < columns; column += LANGUAGE_PANEL) {
    const int8_t *panel = weights + column * width;
    for (size_t row = 0; row < rows; row += 4) {
      size_t count = rows - row < 4 ? rows - row : 4;
      int32x4_t sums[4][4];
      for (size_t r = 0; r < 4; r++)
        for (int c = 0; c < 4; c++) sums[r][c] = vld1q_s32(offsets + column + 4 * c);
      for (size_t k = 0; k < width; k += LANGUAGE_RUN) {
        int8x16x4_t b = vld4q_s8(panel + k * LANGUAGE_PANEL);
        for (int i = 0; i < LANGUAGE_RUN; i++) {
          int16x8_t low = vmovl_s8(vget_low_s8(b.val[i])), high = vmovl_s8(vget_high_s8(b.val[i]));
          for (size_t r = 0; r < count; r++) {
            int16_t a = quantized[(row + r) * width + k + i];
            sums[r][0] = vmlal_n_s16(sums[r][0], vget_low_s16(low), a);
            sums[r][1] = vmlal_n_s16(sums[r][1], vget_high_s16(low), a);
            sums[r][2] = vmlal_n_s16(sums[r][2], vget_low_s16(high), a);
            sums[r][3] = vmlal_n_s16(sums[r][3], vget_high_s16(high), a);
          }
        }
      }
      for (size_t r = 0; r < count; r++)
        finish((const int32_t *)sums[r], scales[row + r], weight_scales + column, bias + column, out + (row + r) * columns + column);
    }
  }
}

#endif

// MARK: What is called

void language_quantize(const float *values, size_t rows, size_t width, uint8_t *quantized, float *scales) {
  TAKE_WIDE(quantize_avx2(values, rows, width, quantized, scales))
  quantize_body(values, rows, width, quantized, scales);
}

void language_multiply(
    const uint8_t *quantized, const float *scales, size_t rows, size_t width, const int8_t *weights, const int32_t *offsets,
    const float *weight_scales, const float *bias, size_t columns, float *out) {
#if defined(__x86_64__)
  if (has(LANGUAGE_DOT_PRODUCTS)) {
    multiply_avx512vnni(quantized, scales, rows, width, weights, offsets, weight_scales, bias, columns, out);
    return;
  }
#endif
  TAKE_WIDE(multiply_avx2(quantized, scales, rows, width, weights, offsets, weight_scales, bias, columns, out))
#if defined(__aarch64__)
  if (has(LANGUAGE_WIDE)) {
    multiply_neon(quantized, scales, rows, width, weights, offsets, weight_scales, bias, columns, out);
    return;
  }
#endif
  multiply_portable(quantized, scales, rows, width, weights, offsets, weight_scales, bias, columns, out);
}

void language_normalize(const float *values, size_t rows, size_t width, const float *gain, const float *shift, float *out) {
  TAKE_WIDE(normalize_avx2(values, rows, width, gain, shift, out))
  normalize_body(values, rows, width, gain, shift, out);
}

void language_scan(const float *gates, size_t rows, size_t width, float *out) {
  TAKE_WIDE(scan_avx2(gates, rows, width, out))
  scan_body(gates, rows, width, out);
}

void language_add(float *sums, const float *addends, size_t count) {
  TAKE_WIDE(add_avx2(sums, addends, count))
  add_body(sums, addends, count);
}

void language_add_row(float *sums, const int8_t *row, float scale, size_t count) {
  TAKE_WIDE(add_row_avx2(sums, row, scale, count))
  add_row_body(sums, row, scale, count);
}

void language_rectify(float *values, size_t count, float slope) {
  TAKE_WIDE(rectify_avx2(values, count, slope))
  rectify_body(values, count, slope);
}

void language_pair(
    const float *left, size_t left_rows, const float *right, size_t right_rows, size_t width, float *out, size_t stride) {
  TAKE_WIDE(pair_avx2(left, left_rows, right, right_rows, width, out, stride))
  pair_body(left, left_rows, right, right_rows, width, out, stride);
}
