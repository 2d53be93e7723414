const logFactorials: number[] = [0, 0];

/**
 * ln n! for whole n ≥ 0, by adding logarithms with a compensation for rounding (Kahan 1965), exact to about 1e-15 of
 * its value. The table grows once to the largest n asked for; cost O(n) once, then O(1).
 */
export function logFactorial(n: number): number {
  if (n >= logFactorials.length) {
    let total = logFactorials[logFactorials.length - 1]!;
    let lost = 0;
    for (let next = logFactorials.length; next <= n; next += 1) {
      const term = Math.log(next) - lost;
      const sum = total + term;
      lost = sum - total - term;
      total = sum;
      logFactorials.push(total);
    }
  }
  return logFactorials[n]!;
}

/** ln of the number of ways to choose k of n; −Infinity outside 0 ≤ k ≤ n. */
export function logChoose(n: number, k: number): number {
  return k < 0 || k > n ? -Infinity : logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
