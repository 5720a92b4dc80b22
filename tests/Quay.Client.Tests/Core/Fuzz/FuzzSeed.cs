using System;
using System.Globalization;

namespace Quay.Client.Tests;

/// <summary>
/// Where the numbers of random tests begin: at a fixed seed, or at the one in the environment variable QUAYPS_FUZZ_SEED.
/// QUAYPS_FUZZ_FACTOR multiplies how much they try.
/// </summary>
internal static class FuzzSeed
{
    private const int Fixed = 20260301;

    public static int Value { get; } = Read("QUAYPS_FUZZ_SEED", Fixed);

    public static int Factor { get; } = Read("QUAYPS_FUZZ_FACTOR", 1);

    /// <summary>Random numbers that a name and the seed alone decide, in whatever order the tests run.</summary>
    public static Random For(string name) => new(unchecked((int)StringPool.Hash64(name) * 31) + Value);

    private static int Read(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
