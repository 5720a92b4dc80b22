using System;
using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Routing;

/// <summary>What the router found for a path.</summary>
/// <param name="Operation">The operation; null if none has this path and method.</param>
/// <param name="Values">Values of the path's parameters.</param>
/// <param name="OtherMethod">Whether the path exists with another method.</param>
internal readonly record struct RouteMatch(Operation? Operation, IReadOnlyDictionary<string, string> Values, bool OtherMethod);

/// <summary>
/// Finds the operation of a path. Repository names may contain slashes, so a path below /repository is read from
/// its end: what no longer route claims belongs to the name, as in Quay.
/// </summary>
internal sealed class Router
{
    private const string Root = "/api/v1/";
    private const string RepositoryParameter = "{repository}";
    private static readonly Dictionary<string, string> NoValues = [];

    private readonly Node _plain = new();
    private readonly Dictionary<string, List<Suffix>> _suffixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Operation> _whole = new(StringComparer.Ordinal);
    private Operation? _deleteStar;

    public Router(OperationTable operations)
    {
        foreach (Operation operation in operations.All)
        {
            Add(operation);
        }
    }

    public RouteMatch Match(string method, string path)
    {
        if (!path.StartsWith(Root, StringComparison.Ordinal))
        {
            return new RouteMatch(null, NoValues, false);
        }

        string[] segments = path[Root.Length..].Split('/');
        bool otherMethod = false;
        Dictionary<string, string>? values = null;
        if (_plain.Find(segments, 0, ref values) is Dictionary<string, Operation> found)
        {
            if (found.TryGetValue(method, out Operation? operation))
            {
                return new RouteMatch(operation, values ?? NoValues, false);
            }

            otherMethod = true;
        }

        if (segments[0] == "repository" && segments.Length >= 3)
        {
            return MatchRepository(method, segments, otherMethod);
        }

        if (segments is ["user", "starred", _, _, ..] && segments[^1].Length > 0)
        {
            return method == _deleteStar!.Method
                ? new RouteMatch(_deleteStar, Values(("repository", string.Join('/', segments, 2, segments.Length - 2))), false)
                : new RouteMatch(null, NoValues, true);
        }

        return new RouteMatch(null, NoValues, otherMethod);
    }

    private static Dictionary<string, string> Values(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var dictionary = new Dictionary<string, string>(4, StringComparer.Ordinal);
        foreach ((string name, string value) in values)
        {
            dictionary[name] = value;
        }

        return dictionary;
    }

    private RouteMatch MatchRepository(string method, string[] segments, bool otherMethod)
    {
        // segments: repository, namespace, name…, suffix…
        for (int at = 3; at < segments.Length; at++)
        {
            if (_suffixes.TryGetValue(segments[at], out List<Suffix>? suffixes))
            {
                foreach (Suffix suffix in suffixes)
                {
                    if (suffix.Matches(segments, at))
                    {
                        if (suffix.Operations.TryGetValue(method, out Operation? operation))
                        {
                            Dictionary<string, string> values = Values(("repository", string.Join('/', segments, 1, at - 1)));
                            suffix.Read(segments, at, values);
                            return new RouteMatch(operation, values, false);
                        }

                        otherMethod = true;
                    }
                }
            }
        }

        bool named = segments[1].Length > 0 && segments[^1].Length > 0;
        if (named && !(otherMethod && method is not "GET") && _whole.TryGetValue(method, out Operation? whole) && !NeedsSlash(method, segments))
        {
            return new RouteMatch(whole, Values(("repository", string.Join('/', segments, 1, segments.Length - 1))), false);
        }

        return new RouteMatch(null, NoValues, otherMethod || (named && !NeedsSlash(method, segments)));
    }

    // Quay redirects …/tag to …/tag/ before it takes "tag" for a part of the name.
    private bool NeedsSlash(string method, string[] segments)
    {
        for (int at = 3; at < segments.Length; at++)
        {
            if (_suffixes.TryGetValue(segments[at], out List<Suffix>? suffixes))
            {
                foreach (Suffix suffix in suffixes)
                {
                    if (suffix.MatchesWithSlash(segments, at) && suffix.Operations.ContainsKey(method))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private void Add(Operation operation)
    {
        string[] segments = operation.Template["/v1/".Length..].Split('/');
        if (segments[0] == "repository" && segments.Length > 1 && segments[1] == RepositoryParameter)
        {
            if (segments.Length == 2)
            {
                _whole.Add(operation.Method, operation);
                return;
            }

            if (!_suffixes.TryGetValue(segments[2], out List<Suffix>? suffixes))
            {
                _suffixes.Add(segments[2], suffixes = []);
            }

            Suffix? suffix = suffixes.Find(known => known.Template == operation.Template);
            if (suffix is null)
            {
                suffixes.Add(suffix = new Suffix(operation.Template, segments[2..]));
                suffixes.Sort((left, right) => right.Literals.CompareTo(left.Literals));
            }

            suffix.Operations.Add(operation.Method, operation);
        }
        else if (segments[^1] == RepositoryParameter)
        {
            _deleteStar = operation;
        }
        else
        {
            _plain.Add(segments, 0, operation);
        }
    }

    private static bool IsParameter(string segment) => segment.StartsWith('{');

    private static string ParameterName(string segment) => segment[1..^1];

    private sealed class Node
    {
        private readonly Dictionary<string, Node> _literals = new(StringComparer.Ordinal);
        private readonly HashSet<string> _parameterNames = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Operation> _operations = new(StringComparer.Ordinal);
        private Node? _parameter;

        public void Add(string[] segments, int at, Operation operation)
        {
            if (at == segments.Length)
            {
                _operations.TryAdd(operation.Method, operation);
                return;
            }

            Node next;
            if (IsParameter(segments[at]))
            {
                next = _parameter ??= new Node();
                _parameterNames.Add(ParameterName(segments[at]));
            }
            else if (!_literals.TryGetValue(segments[at], out next!))
            {
                _literals.Add(segments[at], next = new Node());
            }

            next.Add(segments, at + 1, operation);
        }

        public Dictionary<string, Operation>? Find(string[] segments, int at, ref Dictionary<string, string>? values)
        {
            if (at == segments.Length)
            {
                return _operations.Count > 0 ? _operations : null;
            }

            if (_literals.TryGetValue(segments[at], out Node? literal) && literal.Find(segments, at + 1, ref values) is Dictionary<string, Operation> found)
            {
                return found;
            }

            if (_parameter is not null && segments[at].Length > 0 && _parameter.Find(segments, at + 1, ref values) is Dictionary<string, Operation> below)
            {
                // Two templates may call the same place differently, so it goes by every name.
                values ??= new Dictionary<string, string>(4, StringComparer.Ordinal);
                foreach (string name in _parameterNames)
                {
                    values[name] = segments[at];
                }

                return below;
            }

            return null;
        }
    }

    private sealed class Suffix
    {
        private readonly string[] _segments;

        public Suffix(string template, string[] segments)
        {
            Template = template;
            _segments = segments;
            foreach (string segment in segments)
            {
                Literals += IsParameter(segment) ? 0 : 1;
            }
        }

        public string Template { get; }

        public int Literals { get; }

        public Dictionary<string, Operation> Operations { get; } = new(StringComparer.Ordinal);

        public bool Matches(string[] segments, int at) => segments.Length - at == _segments.Length && MatchesPart(segments, at, _segments.Length);

        public bool MatchesWithSlash(string[] segments, int at) =>
            _segments[^1].Length == 0 && segments.Length - at == _segments.Length - 1 && MatchesPart(segments, at, _segments.Length - 1);

        public void Read(string[] segments, int at, Dictionary<string, string> values)
        {
            for (int i = 0; i < _segments.Length; i++)
            {
                if (IsParameter(_segments[i]))
                {
                    values[ParameterName(_segments[i])] = segments[at + i];
                }
            }
        }

        private bool MatchesPart(string[] segments, int at, int count)
        {
            for (int i = 0; i < count; i++)
            {
                bool fits = IsParameter(_segments[i]) ? segments[at + i].Length > 0 : segments[at + i] == _segments[i];
                if (!fits)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
