using System;
using System.Collections.Generic;
using System.Linq;

namespace QuayPS.EmbeddedRegistry.Routing;

/// <summary>
/// Finds the operation of a decoded path, in the order in which Quay tries its rules. The name of a repository takes any
/// number of segments, so the order decides which segments are its name and which are fixed words of the API.
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
    /// <param name="isOffered">Returns whether the feature of an operation is on. Without it the rule does not exist either.</param>
    public RouteMatch Match(string method, string path, Predicate<Operation> isOffered)
    {
        RouteMatch match = MatchAsIs(method, path, isOffered);
        if (match.Operation is not null || match.RedirectTo is not null || !path.Contains("//", StringComparison.Ordinal))
        {
            return match;
        }

        // Quay redirects to the path with doubled slashes merged.
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
