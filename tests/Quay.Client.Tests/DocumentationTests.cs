using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QuayPS.EmbeddedRegistry.Routing;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>The XML documentation of the calls that send requests.</summary>
public class DocumentationTests
{
    // These send requests that depend on their arguments.
    private static readonly Type[] WithoutOwnOperation = [typeof(RawApi), typeof(DeclaredStateApi)];

    private static readonly Regex Request = new(@"\b(GET|PUT|POST|PATCH|DELETE) /");

    private static readonly HashSet<string> Operations = [.. new OperationTable().All.Select(operation => operation.Id)];

    private static readonly XElement[] Members =
        [.. XDocument.Load(Path.ChangeExtension(typeof(QuayClient).Assembly.Location, ".xml")).Descendants("member")];

    public static TheoryData<string> Calls => [.. typeof(QuayClient).Assembly.GetExportedTypes()
        .Where(type => type.Name.EndsWith("Api", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.ReturnType.Name.StartsWith("Task", StringComparison.Ordinal) || method.ReturnType.Name.StartsWith("Listing", StringComparison.Ordinal))
        .Select(method => method.DeclaringType!.Name + "." + method.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Calls))]
    public void Names_its_operations_or_its_method_and_path(string call)
    {
        if (!WithoutOwnOperation.Any(type => call.StartsWith(type.Name + ".", StringComparison.Ordinal)))
        {
            Assert.All(Find(call), member => Assert.True(
                Request.IsMatch(member.Value) || Regex.Matches(member.Value, @"\w+").Any(word => Operations.Contains(word.Value))));
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Lists_its_errors(string call) => Assert.All(Find(call), member => Assert.Contains(
        member.Elements("exception"), exception => exception.Attribute("cref")!.Value == "T:Quay.Client.QuayApiException"));

    private static XElement[] Find(string call)
    {
        XElement[] found = [.. Members.Where(member => Regex.IsMatch(member.Attribute("name")!.Value, $@"^M:Quay\.Client\.{Regex.Escape(call)}(\(|$)"))];
        Assert.NotEmpty(found);
        return found;
    }
}
