using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client.Tests;

/// <summary>Generates random organizations that are valid in a registry, as objects to read documents from.</summary>
internal sealed class RandomOrganization
{
    private static readonly string[] Users = ["alice", "bob", "carol"];
    private static readonly string[] Descriptions = ["no", "1.10", "It's: a #test", "Zeile eins\nZeile zwei", "$${NOT} a variable", "  spaces  ", "日本語 \U0001F600", "plain words"];
    private readonly Random _random;
    private readonly string[] _robots;
    private readonly string[] _teams;

    private RandomOrganization(Random random)
    {
        _random = random;
        _robots = Names("bot", 4);
        _teams = Names("team", 4);
    }

    /// <summary>Generates an organization.</summary>
    /// <param name="random">The numbers.</param>
    /// <param name="name">Its name.</param>
    public static Dictionary<string, object?> Make(Random random, string name) => new RandomOrganization(random).Make(name);

    private Dictionary<string, object?> Make(string name)
    {
        var document = new Dictionary<string, object?> { ["organization"] = name, ["email"] = name + "@example.com" };
        Maybe(document, "complete", () => Flip());
        Maybe(document, "tagExpiration", () => Pick(["1d", "1w", "2w", "4w"]));
        Maybe(document, "invoiceEmail", () => Flip());
        Maybe(document, "invoiceEmailAddress", () => "invoices@example.com");
        Maybe(document, "teams", () => Teams(name));
        document["robots"] = _robots.ToDictionary(robot => robot, _ => (object?)Robot());
        if (document.ContainsKey("teams"))
        {
            Maybe(document, "defaultPermissions", () => DefaultPermissions());
        }

        Maybe(document, "repositories", () => Names("repo", 6).Select(Nest).Distinct().ToDictionary(repository => repository, _ => (object?)Repository(document.ContainsKey("teams"))));
        return document;
    }

    private Dictionary<string, object?> Teams(string organization)
    {
        var teams = _teams.ToDictionary(team => team, _ => (object?)Team(organization));
        // A registry refuses to remove the last administrator, so each document keeps one.
        teams["owners"] = new Dictionary<string, object?> { ["role"] = "admin", ["members"] = Some(Users).Prepend("admin").ToArray<object?>() };
        return teams;
    }

    private Dictionary<string, object?> Team(string organization)
    {
        var team = new Dictionary<string, object?> { ["role"] = Pick(["member", "creator", "admin"]) };
        Maybe(team, "description", Description);
        Maybe(team, "members", () => Some(Users).Concat(Some(_robots).Select(robot => organization + "+" + robot)).ToArray<object?>());
        return team;
    }

    private Dictionary<string, object?> Robot()
    {
        var robot = new Dictionary<string, object?>();
        Maybe(robot, "description", Description);
        Maybe(robot, "metadata", () => new Dictionary<string, object?> { ["owner"] = Description(), ["cost"] = 5L });
        Maybe(robot, "federation", () => Enumerable.Range(0, _random.Next(3))
            .Select(i => (object?)new Dictionary<string, object?> { ["issuer"] = "https://idp.example.com", ["subject"] = "repo:" + i }).ToArray());
        return robot;
    }

    private object?[] DefaultPermissions() => _teams.Take(2).Select(team => (object?)new Dictionary<string, object?> { ["role"] = Role(), ["team"] = team })
        .Append(new Dictionary<string, object?> { ["role"] = Role(), ["user"] = "carol", ["creator"] = "alice" }).ToArray();

    private Dictionary<string, object?> Repository(bool hasTeams)
    {
        var repository = new Dictionary<string, object?> { ["visibility"] = Pick(["private", "public"]) };
        Maybe(repository, "description", Description);
        Maybe(repository, "state", () => Pick(["normal", "readOnly"]));
        Maybe(repository, "permissions", () =>
        {
            var permissions = new Dictionary<string, object?>();
            if (hasTeams)
            {
                Maybe(permissions, "teams", () => Some(_teams).ToDictionary(team => team, _ => (object?)Role()));
            }

            Maybe(permissions, "robots", () => Some(_robots).ToDictionary(robot => robot, _ => (object?)Role()));
            Maybe(permissions, "users", () => Some(Users).ToDictionary(user => user, _ => (object?)Role()));
            return permissions;
        });
        return repository;
    }

    private string[] Names(string prefix, int most) => Enumerable.Range(0, _random.Next(most + 1))
        .Select(i => prefix + Pick(["", "-", "_"]) + i + Pick(["", "x", new string('y', 40)])).ToArray();

    private string Nest(string name) => Flip() ? name : Pick(["tools", "a.b"]) + "/" + name;

    private string Description() => Pick(Descriptions);

    private string Role() => Pick(["read", "write", "admin"]);

    private bool Flip() => _random.Next(2) == 0;

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];

    private T[] Some<T>(T[] values) => values.Where(_ => Flip()).ToArray();

    private void Maybe(Dictionary<string, object?> map, string key, Func<object?> value)
    {
        if (Flip())
        {
            map[key] = value();
        }
    }
}
