using System;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Seeding;

/// <summary>The data with which a registry can start.</summary>
internal static class Seeds
{
    public const string Password = "password";

    /// <summary>Adds the data of a seed to an empty registry.</summary>
    /// <exception cref="ArgumentException">There is no such seed.</exception>
    public static SeedResult Plant(RegistryState state, string seed) => seed switch
    {
        "empty" => Tokens(state, state.AddUser("admin", password: Password), state.AddUser("normal", password: Password)),
        "new" => new SeedResult { Password = Password },
        "demo" => DemoSeed.Plant(state),
        "sample" => SampleSeed.Plant(state),
        _ => throw new ArgumentException($"There is no seed '{seed}': new, empty, demo or sample.", nameof(seed)),
    };

    public static SeedResult Tokens(RegistryState state, User superuser, User normal)
    {
        superuser.IsSuperuser = true;
        var result = new SeedResult { Superuser = superuser.Name, Normal = normal.Name, Password = Password };
        result.Tokens["superuser"] = state.IssueToken(superuser).Secret;
        result.Tokens["normal"] = state.IssueToken(normal).Secret;
        result.Tokens["readonly"] = state.IssueToken(superuser, Scopes.RepoRead).Secret;
        result.Tokens["expired"] = state.IssueToken(superuser, lifetime: TimeSpan.FromHours(-1)).Secret;
        return result;
    }
}
