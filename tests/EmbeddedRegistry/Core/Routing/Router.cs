using System;
using System.Collections.Generic;
using System.Linq;

namespace QuayPS.EmbeddedRegistry.Routing;

/// <summary>
/// Finds the operation of a decoded path over the table of operations, in the order in which Quay tries its rules. A
/// repository's name takes as many parts as there are, so the order decides what is its name and what is the API's word.
/// </summary>
internal sealed class Router
{
    private const string Root = "/api/v1/";
    private readonly Dictionary<string, Rule[]> _rules;

    public Router(OperationTable operations) =>
        _rules = operations.All
            .GroupBy(operation => operation.Template["/v1/".Length..])
            .Select(template => new Rule(template.Key, template))
            .GroupBy(rule => rule.Pattern.Root)
            .ToDictionary(rules => rules.Key, rules => rules.OrderBy(rule => rule.Pattern).ToArray(), StringComparer.Ordinal);

    /// <summary>Routes a request.</summary>
    /// <param name="method">The method; HEAD is routed as GET.</param>
    /// <param name="path">The path, decoded.</param>
    /// <param name="isOffered">Whether the registry has an operation. One without the feature has not even its rule.</param>
    public RouteMatch Match(string method, string path, Predicate<Operation> isOffered)
    {
        RouteMatch match = MatchAsIs(method, path, isOffered);
        if (match.Operation is not null || match.RedirectTo is not null || !path.Contains("//", StringComparison.Ordinal))
        {
            return match;
        }

        // Doubled slashes are made one, and the client is sent there.
        string merged = path.Replace("//", "/", StringComparison.Ordinal);
        RouteMatch other = MatchAsIs(method, merged, isOffered);
        return match with { RedirectTo = other.RedirectTo ?? (other.Operation is null ? null : merged) };
    }

    private RouteMatch MatchAsIs(string method, string path, Predicate<Operation> isOffered)
    {
        if (!path.StartsWith(Root, StringComparison.Ordinal))
        {
            return new RouteMatch();
        }

        string[] segments = path[Root.Length..].Split('/');
        bool otherMethod = false;
        foreach (Rule rule in _rules.GetValueOrDefault(segments[0], []))
        {
            Operation? operation = rule.Find(method);
            bool isServed = operation is not null && isOffered(operation);
            if (rule.Pattern.Matches(segments))
            {
                if (isServed)
                {
                    return new RouteMatch { Operation = operation, Values = rule.Pattern.Values(segments) };
                }

                otherMethod |= operation is null && rule.IsOffered(isOffered);
            }
            else if (isServed && rule.Pattern.MatchesButForSlash(segments))
            {
                return new RouteMatch { RedirectTo = path + "/" };
            }
        }

        return new RouteMatch { OtherMethod = otherMethod };
    }
}
