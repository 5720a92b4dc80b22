using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using QuayPS.EmbeddedRegistry.Routing;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>
/// A call with any names reaches its own operation with exactly those names, or is refused. All operations of the API
/// are tried; the router of the embedded registry, which matches a real one, determines the operation that is reached.
/// </summary>
public class OperationRouteTests
{
    private static readonly Regex Parameter = new(@"\{\w+\}");
    private static readonly OperationTable Registry = new();
    private static readonly Operation[] WithNames = [.. Registry.All.Where(operation => operation.Template.Contains('{', StringComparison.Ordinal))];

    /// <summary>Literal segments of the API's paths, which may also be names.</summary>
    private static readonly string[] Words =
        [.. Registry.All.SelectMany(operation => operation.Template.Split('/')).Where(word => word.Length > 0 && word[0] != '{').Distinct()];

    private static readonly string[] Usable =
        ["x?y", "x#y", "x%y", "100%", "%", "%zz", "x;y", "x:y", "x@y", "x+y", "x&y", "x=y", "x y", " x ", "x.", "x..", ".x", "...", "a..b", "~x", "x'y\"", "<x>", "[x]", "x|y", "x*", "x,y", "\u00e4\u00f6", "\u4e2d", "\U0001F433", "e\u0301", "\u2028", "\uFF0F", "\u2215"];

    private static readonly string[] Unusable =
        ["", ".", "..", "/", "x/y", "x/", "/x", "../x", "\\", "x\\y", "..\\x", "x\ty", "x\ny", "\0", "\x1b[31m", "\x7f", "\u0085", "%2e", "%2E%2e", ".%2e", "%2F", "x%2fy", "%5c", "x%0ay", "%252e%252e", "x%25252Fy", "\ud800", "x\udc33y"];

    [Fact]
    public void A_usable_name_arrives_unchanged_at_every_operation()
    {
        string[] failures = [.. from operation in WithNames
                                from parameter in ParametersOf(operation)
                                where parameter != "{manifestref}"
                                from name in Usable
                                where parameter != "{repository}" || name.All(char.IsAscii)
                                from given in parameter == "{repository}" ? Repositories(name) : [name]
                                where !(parameter == "{repository}" && given.AsSpan().ContainsAny(':', '@'))
                                let failure = Try(operation, Names(operation, (parameter, given)), mayRefuse: false)
                                where failure is not null
                                select failure];

        Assert.Empty(failures);
    }

    [Fact]
    public void A_name_that_is_no_segment_of_a_path_is_refused_at_every_operation()
    {
        string[] failures = [.. from operation in WithNames
                                from parameter in ParametersOf(operation)
                                from name in Unusable
                                from given in parameter == "{repository}" && name is not ("x/y" or "") ? Repositories(name) : [name]
                                where !(parameter == "{repository}" && name == "x/y")
                                let sent = Send(operation, Names(operation, (parameter, given)))
                                where sent.Refusal?.Name != given
                                select $"{operation.Id} {parameter} '{given}': {sent}"];

        Assert.Empty(failures);
    }

    [Fact]
    public void Letters_that_the_registry_would_replace_are_refused_in_repositories()
    {
        Operation[] operations = [.. WithNames.Where(operation => ParametersOf(operation).Contains("{repository}"))];

        Assert.NotEmpty(operations);
        Assert.Empty(from operation in operations
                     from name in (string[])["acme/\u00e4pp", "\u00e4cme/app", "acme/app/\u00bd", "acme/a\u2044b", "acme/\uFF0E\uFF0E"]
                     let sent = Send(operation, Names(operation, ("{repository}", name)))
                     where sent.Refusal?.Name != name
                     select $"{operation.Id}: {sent}");
    }

    [Fact]
    public void Words_of_the_API_in_names_reach_no_other_operation()
    {
        string[] repositories = [.. Words.SelectMany(Repositories), .. Tails().Select(tail => "acme/app" + tail), "mirror/health"];
        string[] failures = [.. from operation in WithNames
                                from parameter in ParametersOf(operation)
                                from name in parameter == "{repository}" ? repositories : Words
                                let failure = Try(operation, Names(operation, (parameter, name)), mayRefuse: true)
                                where failure is not null
                                select failure];

        Assert.Empty(failures);
    }

    [Theory]
    [InlineData("deleteRepository", "acme/app/tag", true)]
    [InlineData("deleteRepository", "acme/app/tag/x", false)]
    [InlineData("deleteRepository", "acme/tag/x", true)]
    [InlineData("deleteRepository", "acme/app/permissions/user/public", false)]
    [InlineData("deleteRepository", "acme/app/autoprunepolicy/11f0", false)]
    [InlineData("deleteRepository", "acme/app/build", true)]
    [InlineData("deleteRepository", "mirror/health", true)]
    [InlineData("getRepo", "acme/app/tag", false)]
    [InlineData("getRepo", "acme/app/tag/x", true)]
    [InlineData("getRepo", "acme/app/mirror", false)]
    [InlineData("getRepo", "acme/tag", true)]
    [InlineData("getRepo", "mirror/health", false)]
    [InlineData("getRepo", "acme/app/manifest/latest", true)]
    [InlineData("getRepo", "acme/tools/builder", true)]
    [InlineData("updateRepo", "acme/app/tag/x", false)]
    [InlineData("updateRepo", "acme/app/permissions/team", true)]
    [InlineData("changeRepoVisibility", "acme/app/tag/x", true)]
    [InlineData("changeRepoVisibility", "acme/app/notification", true)]
    [InlineData("changeRepoState", "acme/app/permissions/user", false)]
    [InlineData("updateRepo", "acme/app/permissions/user", true)]
    [InlineData("deleteFullTag", "acme/app/tag/x", true)]
    [InlineData("listRepoTags", "acme/app/tag", true)]
    [InlineData("listRepoLogs", "acme/app/permissions/user", false)]
    [InlineData("deleteStar", "acme/app/tag/x", true)]
    public void A_repository_is_refused_only_where_its_path_matches_another_operation(string id, string repository, bool reached)
    {
        Operation operation = Registry.Find(id)!;

        Assert.Equal(reached, Send(operation, Names(operation, ("{repository}", repository))).Target is not null);
    }

    [Fact]
    public void The_refusal_names_the_operation_that_would_be_reached()
    {
        var refusal = Assert.Throws<InvalidNameException>(() => ApiRequest.Delete("deleteRepository", $"repository/{RepositoryName.Parse("acme/app/tag/x")}"));

        Assert.Equal("acme/app/tag/x", refusal.Name);
        Assert.Equal(
            "'acme/app/tag/x' cannot be used in a path: the registry would read its last parts as words of the API, and run the operation deleteFullTag (DELETE /v1/repository/{repository}/tag/{tag}).",
            refusal.Message);
    }

    [Theory]
    [InlineData("getRepoBuildLogsSuperUser", "keys")]
    [InlineData("getRepoBuildStatusSuperUser", "users")]
    public void A_single_name_may_be_a_word_of_the_API_too(string id, string name)
    {
        Operation operation = Registry.Find(id)!;

        Assert.Equal(name, Send(operation, Names(operation, (ParametersOf(operation)[0], name))).Refusal?.Name);
    }

    [Fact]
    public void Random_names_arrive_unchanged_or_are_refused()
    {
        var fuzz = new Fuzz();
        int sent = 0;
        int tries = Fuzz.Count(20_000);
        for (int i = 0; i < tries; i++)
        {
            Operation operation = fuzz.Pick(WithNames);
            var names = ParametersOf(operation).ToDictionary(parameter => parameter, parameter => Name(fuzz, parameter));
            string? failure = Try(operation, names, mayRefuse: true);
            Assert.True(failure is null, $"{failure} (QUAYPS_FUZZ_SEED={fuzz.Seed})");
            sent += Send(operation, names).Target is null ? 0 : 1;
        }

        Assert.InRange(sent, tries / 20, tries);
    }

    private static string Name(Fuzz fuzz, string parameter)
    {
        string[] pieces = ["x", "acme", ".", "..", "-", "_", "+", "%", "%2e", "%2F", "%25", "/", "\\", "?", "#", ";", ":", "@", "&", "=", " ", "\t", "\n", "\u00e4", "\u0301", "\u2028", "\ud83d", "\udc33"];
        int parts = parameter == "{repository}" ? 2 + fuzz.Below(4) : 1;
        return parameter == "{manifestref}" && fuzz.Below(8) > 0
            ? "sha256:0a"
            : string.Join('/', Enumerable.Range(0, parts).Select(_ => fuzz.Below(3) switch
            {
                0 => fuzz.Pick(Words),
                1 => "x" + fuzz.Pick(pieces[..7]) + "1",
                _ => string.Concat(Enumerable.Range(0, 1 + fuzz.Below(3)).Select(_ => fuzz.Pick(pieces))),
            }));
    }

    private static string[] ParametersOf(Operation operation) => [.. Parameter.Matches(operation.Template).Select(match => match.Value)];

    // The given part at each position of a repository name.
    private static string[] Repositories(string part) => [$"{part}/app", $"acme/{part}", $"acme/app/{part}", $"acme/app/{part}/x", $"acme/{part}/app/x"];

    // The literal segments that follow the repository in the templates; a repository name may end with them.
    private static IEnumerable<string> Tails() => Registry.All
        .Where(operation => operation.Template.Contains("{repository}/", StringComparison.Ordinal))
        .Select(operation => operation.Template[(operation.Template.IndexOf('}', StringComparison.Ordinal) + 1)..].TrimEnd('/'))
        .Select(tail => Parameter.Replace(tail, match => match.Value == "{manifestref}" ? "sha256:0a" : "x"))
        .Distinct();

    private static Dictionary<string, string> Names(Operation operation, (string Parameter, string Name) given) => ParametersOf(operation).ToDictionary(
        parameter => parameter,
        parameter => parameter == given.Parameter ? given.Name : parameter switch { "{repository}" => "acme/app", "{manifestref}" => "sha256:0a", _ => "x" });

    /// <summary>Describes an error in the target of a call; null if there is none.</summary>
    private static string? Try(Operation operation, Dictionary<string, string> names, bool mayRefuse)
    {
        string described = $"{operation.Id} {string.Join(' ', names.Select(name => $"{name.Key}='{name.Value}'"))}";
        (string? target, InvalidNameException? refusal) = Send(operation, names);
        if (target is null)
        {
            return mayRefuse && names.ContainsValue(refusal!.Name) ? null : $"{described}: {refusal!.Message}";
        }

        (Operation Operation, IReadOnlyDictionary<string, string> Values)? reached = Registry.Route(operation.Method, target);
        return reached is not { } call ? $"{described}: no operation is reached ({target})"
            : call.Operation != operation ? $"{described}: {call.Operation.Id} is reached ({target})"
            : !names.All(name => call.Values[name.Key[1..^1]] == name.Value) ? $"{described}: other names arrive ({target})"
            : null;
    }

    /// <summary>The path and query of the request that a call sends, as normalized by System.Uri, or the refusal.</summary>
    private static (string? Target, InvalidNameException? Refusal) Send(Operation operation, Dictionary<string, string> names)
    {
        string[] parameters = ParametersOf(operation);
        int index = 0;
        string format = Parameter.Replace(operation.Template["/v1/".Length..], _ => $"{{{index++}}}");
        try
        {
            object[] values = [.. parameters.Select(parameter => parameter == "{repository}" ? (object)RepositoryName.Parse(names[parameter]) : names[parameter])];
            string path = Route.Of(new HttpMethod(operation.Method), operation.Id, FormattableStringFactory.Create(format, values));
            return (new Uri(new Uri("http://127.0.0.1:8080/"), path).PathAndQuery, null);
        }
        catch (InvalidNameException e)
        {
            return (null, e);
        }
    }
}
