using System;
using System.Globalization;

namespace Quay.Client.Tests;

/// <summary>
/// Chance for tests. The seed is fixed unless QUAYPS_FUZZ_SEED names another, and is part of what a failing test says;
/// QUAYPS_FUZZ_COUNT says how often a test tries.
/// </summary>
internal sealed class Fuzz
{
    private readonly Random _random;

    /// <summary>Begins at the seed.</summary>
    /// <param name="name">The name of the case, where each has numbers of its own in whatever order the cases run.</param>
    public Fuzz(string name = "")
    {
        Seed = Setting("QUAYPS_FUZZ_SEED") ?? 20260821;
        _random = new Random(name.Length == 0 ? Seed : unchecked((int)StringPool.Hash64(name) ^ Seed));
    }

    public int Seed { get; }

    /// <summary>How often to try.</summary>
    public static int Count(int otherwise) => Setting("QUAYPS_FUZZ_COUNT") ?? otherwise;

    public int Below(int limit) => _random.Next(limit);

    public T Pick<T>(T[] values) => values[_random.Next(values.Length)];

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
