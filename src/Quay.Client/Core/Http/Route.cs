using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;

namespace Quay.Client;

/// <summary>
/// Creates the path of a request from an interpolated string, and escapes each value in it. A name is refused if the
/// registry would run another operation for the path.
/// </summary>
internal static class Route
{
    private const string Root = "api/v1/";

    /// <summary>Returns the escaped path of a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="operation">The operationId of the API.</param>
    /// <param name="route">The path below <c>/api/v1/</c>.</param>
    /// <exception cref="InvalidNameException">With one of the names the request would not reach the operation.</exception>
    public static string Of(HttpMethod method, string operation, FormattableString route)
    {
        string path = Path(route);
        if (route.ArgumentCount > 0)
        {
            CheckAnswering(method.Method, operation, route);
        }

        return path;
    }

    /// <summary>Returns the escaped path of an object, without a check of the operation.</summary>
    /// <param name="route">The path below <c>/api/v1/</c>.</param>
    /// <exception cref="InvalidNameException">One of the names cannot be a segment of a path.</exception>
    public static string Path(FormattableString route) => Root + Fill(route, value => value is RepositoryName name
        // The slashes of a repository's name are part of the path.
        ? string.Join("/", name.ToString().Split('/').Select(Uri.EscapeDataString))
        : Uri.EscapeDataString(AddressName.Check(Text(value))));

    /// <summary>Returns the value with which a path ends; null if the path ends with a fixed word.</summary>
    public static string? LastName(FormattableString route) =>
        route.Format.EndsWith("}", StringComparison.Ordinal) ? Text(route.GetArgument(route.ArgumentCount - 1)) : null;

    private static void CheckAnswering(string method, string operation, FormattableString route)
    {
        ApiOperation? answering = ApiOperation.Answering(method, Fill(route, Text));
        if (answering?.Id == operation)
        {
            return;
        }

        object? culprit = Array.Find(route.GetArguments(), value => value is RepositoryName) ?? route.GetArgument(0);
        throw new InvalidNameException(Text(culprit), answering is null
            ? $"cannot be used in a path: the registry has no path of this form for the operation ({operation})."
            : $"cannot be used in a path: the registry would read its last parts as words of the API, and run the operation {answering.Id} ({method} {answering.Template}).");
    }

    private static string Fill(FormattableString route, Func<object?, string> write) =>
        string.Format(CultureInfo.InvariantCulture, route.Format, Array.ConvertAll(route.GetArguments(), value => (object)write(value)));

    private static string Text(object? value) =>
        value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? string.Empty;
}
