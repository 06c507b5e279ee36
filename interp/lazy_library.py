#!/usr/bin/env python3
"""Writes lazy.S: a small entry for each function of the given libraries, which opens the library at the first call of any of
them and goes to the function from then on. So a start of the program does not pay for resolving what it does not use.

    lazy_library.py OUTPUT CC NAME...      NAME as in -lNAME; entries that nothing calls are dropped by --gc-sections"""
import re
import subprocess
import sys

HEAD = """/* Made by lazy_library.py. An entry jumps through its slot, which holds the address of lazy_first until the function is found.
 * Registers that may carry parameters are kept. */
    .section .note.GNU-stack,"",@progbits
    .text
lazy_first: /* r11: name, library, slot */
    push %rdi
    push %rsi
    push %rdx
    push %rcx
    push %r8
    push %r9
    push %rax
    sub $128, %rsp
    movups %xmm0, (%rsp)
    movups %xmm1, 16(%rsp)
    movups %xmm2, 32(%rsp)
    movups %xmm3, 48(%rsp)
    movups %xmm4, 64(%rsp)
    movups %xmm5, 80(%rsp)
    movups %xmm6, 96(%rsp)
    movups %xmm7, 112(%rsp)
    mov %r11, %rdi
    call lazy_find
    mov %rax, %r11
    movups (%rsp), %xmm0
    movups 16(%rsp), %xmm1
    movups 32(%rsp), %xmm2
    movups 48(%rsp), %xmm3
    movups 64(%rsp), %xmm4
    movups 80(%rsp), %xmm5
    movups 96(%rsp), %xmm6
    movups 112(%rsp), %xmm7
    add $128, %rsp
    pop %rax
    pop %r9
    pop %r8
    pop %rcx
    pop %rdx
    pop %rsi
    pop %rdi
    jmp *%r11
"""

ENTRY = """    .section .text.lazy.{0},"ax",@progbits
    .globl {0}
    .hidden {0}
    .type {0}, @function
{0}:
    lea .Lslot_{0}(%rip), %r11
    jmp *(%r11)
    .size {0}, .-{0}
    .section .data.lazy.{0},"aw",@progbits
    .balign 8
.Lslot_{0}:
    .quad lazy_first, .Lname_{0}, lazy_library_{1}
    .section .rodata.lazy.{0},"a",@progbits
.Lname_{0}:
    .string "{0}"
"""


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def main():
    target, compiler, *names = sys.argv[1:]
    with open(target, 'w', encoding='utf-8') as out:
        out.write(HEAD)
        for number, name in enumerate(names):
            path = output(*compiler.split(), f'-print-file-name=lib{name}.so').strip()
            soname = re.search(r'SONAME.*\[(.*)\]', output('readelf', '-d', path)).group(1)
            out.write(f'    .data\n    .balign 8\nlazy_library_{number}:\n    .quad 0, 1f\n    .section .rodata\n1:\n    .string "{soname}"\n')
            for line in output('nm', '-D', '--defined-only', path).splitlines():
                _, kind, symbol = line.split()
                symbol = symbol.split('@')[0]
                if kind == 'T' and re.fullmatch(r'\w+', symbol) and symbol not in ('_init', '_fini'):
                    out.write(ENTRY.format(symbol, number))


main()
