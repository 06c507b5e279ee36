#include "tests/unit/test.h"
int main(void) { return test_report(); }
