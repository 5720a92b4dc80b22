using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>Reads the operations from the registry's description of its API, a Swagger 2.0 document.</summary>
internal static class ApiDescription
{
    private static readonly string[] Methods = ["get", "post", "put", "delete", "patch", "head"];

    public static IReadOnlyList<QuayApiOperation> Read(object? description) =>
        Members(Member(description, "paths"))
            .SelectMany(path => Members(path.Value).Where(member => Methods.Contains(member.Key)).Select(member => ReadOperation(path.Key, member.Key, member.Value)))
            .ToArray();

    private static QuayApiOperation ReadOperation(string path, string method, object? operation) =>
        new(Text(operation, "operationId") ?? string.Empty, method.ToUpperInvariant(), path)
        {
            Tag = Items(operation, "tags").FirstOrDefault() as string,
            Description = Text(operation, "description") is { } text ? Unindent(text) : null,
            Scope = new(Items(operation, "security").SelectMany(Members).SelectMany(scheme => scheme.Value as object?[] ?? []).OfType<string>()),
            Parameters = new(Items(operation, "parameters").Select(ReadParameter)),
        };

    private static QuayApiParameter ReadParameter(object? parameter) =>
        new(Text(parameter, "name") ?? string.Empty, Text(parameter, "in") ?? string.Empty, Member(parameter, "required") is true)
        {
            Description = Text(parameter, "description"),
            // The type of a body is a reference: #/definitions/NewOrg
            Type = Text(parameter, "type") ?? Text(Member(parameter, "schema"), "$ref")?.Split('/').Last(),
        };

    private static string Unindent(string text) =>
        string.Join(Environment.NewLine, text.Trim().Split('\n').Select(line => line.Trim()));

    private static object? Member(object? value, string name) =>
        value is Dictionary<string, object?> members && members.TryGetValue(name, out object? member) ? member : null;

    private static Dictionary<string, object?> Members(object? value) => value as Dictionary<string, object?> ?? [];

    private static object?[] Items(object? value, string name) => Member(value, name) as object?[] ?? [];

    private static string? Text(object? value, string name) => Member(value, name) as string;
}
