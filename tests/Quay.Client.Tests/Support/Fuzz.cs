using System;
using System.Globalization;

namespace Quay.Client.Tests;

/// <summary>
/// Random numbers for tests. The seed is fixed unless QUAYPS_FUZZ_SEED is set, and is part of the message of a failed test;
/// QUAYPS_FUZZ_COUNT sets the number of attempts of a test.
/// </summary>
internal sealed class Fuzz
{
    private readonly Random _random;

    /// <summary>Starts with the seed.</summary>
    /// <param name="name">The name of the test case: each name gives its own sequence, independent of the order of the tests.</param>
    public Fuzz(string name = "")
    {
        Seed = Setting("QUAYPS_FUZZ_SEED") ?? 20260821;
        _random = new Random(name.Length == 0 ? Seed : unchecked((int)StringPool.Hash64(name) ^ Seed));
    }

    public int Seed { get; }

    /// <summary>The number of attempts.</summary>
    public static int Count(int otherwise) => Setting("QUAYPS_FUZZ_COUNT") ?? otherwise;

    public int Below(int limit) => _random.Next(limit);

    public T Pick<T>(T[] values) => values[_random.Next(values.Length)];

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
