using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>
/// The template of an operation's path, such as <c>repository/{repository}/tag/{tag}</c>. It matches paths as the registry
/// does: a repository takes any number of segments, so several templates can match one path, and the first in order counts.
/// </summary>
internal sealed class RoutePattern : IComparable<RoutePattern>
{
    private const string RepositoryParameter = "{repository}";
    private const string DigestParameter = "{manifestref}";

    private readonly string[] _segments;
    private readonly int _repositoryAt;
    private readonly int[] _order;

    /// <summary>Parses a template.</summary>
    /// <param name="template">The template below <c>/v1/</c>.</param>
    public RoutePattern(string template)
    {
        _segments = template.Split('/');
        _repositoryAt = Array.IndexOf(_segments, RepositoryParameter);
        _order = Order();
    }

    /// <summary>The first segment, which is never a parameter.</summary>
    public string Root => _segments[0];

    /// <summary>Whether the template ends with a slash. The registry redirects a path without the slash.</summary>
    public bool EndsWithSlash => _segments[_segments.Length - 1].Length == 0;

    /// <summary>Whether a path matches the template.</summary>
    /// <param name="path">The segments of the decoded path below <c>/v1/</c>.</param>
    public bool Matches(IReadOnlyList<string> path)
    {
        // The segments of the repository's name in addition to the one in the template.
        int more = path.Count - _segments.Length;
        if (_repositoryAt < 0 ? more != 0 : more < 1)
        {
            return false;
        }

        for (int i = 0; i < _segments.Length; i++)
        {
            bool matches = i == _repositoryAt
                ? !HasEmpty(path, i, i + more)
                : MatchesSegment(_segments[i], path[_repositoryAt >= 0 && i > _repositoryAt ? i + more : i]);
            if (!matches)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a path would match the template with a slash at its end.</summary>
    /// <param name="path">The segments of the decoded path below <c>/v1/</c>.</param>
    public bool MatchesButForSlash(IReadOnlyList<string> path) => EndsWithSlash && Matches([.. path, string.Empty]);

    /// <summary>Returns the values of the parameters in a path that matches.</summary>
    /// <param name="path">The segments of the decoded path below <c>/v1/</c>.</param>
    public Dictionary<string, string> Values(IReadOnlyList<string> path)
    {
        int more = path.Count - _segments.Length;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0, at = 0; i < _segments.Length; i++, at++)
        {
            if (IsParameter(_segments[i]))
            {
                int first = at;
                at += i == _repositoryAt ? more : 0;
                values.Add(_segments[i].Trim('{', '}'), string.Join("/", path.Skip(first).Take(at - first + 1)));
            }
        }

        return values;
    }

    /// <summary>Compares by the order in which the registry tries the templates.</summary>
    public int CompareTo(RoutePattern? other)
    {
        int[] order = other?._order ?? [];
        for (int i = 0; i < _order.Length && i < order.Length; i++)
        {
            if (_order[i] != order[i])
            {
                return _order[i] < order[i] ? -1 : 1;
            }
        }

        return _order.Length.CompareTo(order.Length);
    }

    private static bool HasEmpty(IReadOnlyList<string> path, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (path[i].Length == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsParameter(string segment) => segment.Length > 0 && segment[0] == '{';

    private static bool MatchesSegment(string segment, string text) =>
        !IsParameter(segment) ? segment == text
        : segment == DigestParameter ? IsDigest(text)
        : text.Length > 0;

    private static bool IsDigest(string text)
    {
        int colon = text.IndexOf(':');
        return colon > 0 && colon < text.Length - 1
            && text.Substring(0, colon).All(letter => IsAsciiLetterOrDigit(letter) || letter is '_' or '+' or '.' or '-')
            && text.Substring(colon + 1).All(digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
    }

    private static bool IsAsciiLetterOrDigit(char letter) => letter is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    // Segment by segment, a fixed word comes before a parameter. From a repository on, the rest of the path counts as a
    // whole: templates with more words come first, then those with longer words, then those with more parameters.
    private int[] Order()
    {
        var order = new List<int>();
        int fixedSegments = _repositoryAt < 0 ? _segments.Length : _repositoryAt + 1;
        for (int i = 0; i < fixedSegments; i++)
        {
            order.Add(IsParameter(_segments[i]) ? 1 : 0);
        }

        if (_repositoryAt >= 0)
        {
            int words = order.Count;
            int parameters = 0;
            order.Add(0);
            for (int i = _repositoryAt; i < _segments.Length; i++)
            {
                if (IsParameter(_segments[i]))
                {
                    parameters++;
                }
                else if (_segments[i].Length > 0)
                {
                    order[words]--;
                    order.Add(-_segments[i].Length);
                }
            }

            order.Add(-parameters);
        }

        return order.ToArray();
    }
}
