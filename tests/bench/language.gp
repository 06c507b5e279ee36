\\ The rows of language.wl about big numbers and polynomials, in PARI/GP. Each line: a name and the seconds it took (best of three).
default(parisizemax, 1000000000);
default(realprecision, 38);
measure(name, f) = { my(best = oo, t); for(k = 1, 3, t = getwalltime(); my(n = 0); while(getwalltime() - t < 200, f(); n++); best = min(best, (getwalltime() - t) / n / 1000.)); print(name, " ", strprintf("%.9f", best)) };
fib(n) = if(n < 2, n, fib(n - 1) + fib(n - 2));
measure("fib", () -> fib(25));
measure("primeq", () -> sum(k = 1, 100000, isprime(k)));
measure("bigprimes", () -> sum(k = 1, 300, ispseudoprime(10^60 + k)));
measure("factorial", () -> logint(20000!, 10) + 1);
measure("power", () -> for(k = 1, 1000, (2^100000) % (10^9 + 7)));
measure("digits", () -> vecsum(digits(3^20000)));
measure("expand", () -> my(p = (1 + 'x + 'y + 'z)^16); p * (1 + p));
\\ Pi is kept once it is known, so it is asked for to different numbers of digits, each more than the last.
pidigits = 100000;
{ my(best = oo); for(k = 1, 3, my(t = getwalltime()); localprec(pidigits += 100); Pi; best = min(best, (getwalltime() - t) / 1000.)); print("pi ", strprintf("%.9f", best)) };
measure("pi digits", () -> localprec(100000); vecsum(digits(floor(Pi * 10^99999))));
