using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace QuayPS;

/// <summary>Calls any operation of the API, with the authentication, retries, paging and errors of the session.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "QuayApi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = "Once")]
[OutputType(typeof(PSObject), typeof(string))]
public sealed class InvokeQuayApiCommand : SessionCmdlet
{
    private static readonly string[] ReadingMethods = ["GET", "HEAD", "OPTIONS"];

    /// <summary>The path, with or without the prefix <c>/api/v1</c>; it may have a query.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>The HTTP method: Get by default.</summary>
    [Parameter(Position = 1, ParameterSetName = "Once")]
    [ValidateSet("Get", "Post", "Put", "Delete", "Patch", "Head", "Options", IgnoreCase = true)]
    public string Method { get; set; } = "Get";

    /// <summary>Parameters to add to the query. Their values are escaped.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Query { get; set; }

    /// <summary>The body of the request: a hashtable or object, or a string of JSON.</summary>
    [Parameter(ParameterSetName = "Once")]
    public object? Body { get; set; }

    /// <summary>Reads all pages of a listing and writes its elements.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    /// <summary>Writes the text of the response.</summary>
    [Parameter(ParameterSetName = "Once")]
    public SwitchParameter RawResponse { get; set; }

    private protected override object? ErrorTarget => Path;

    private protected override void Execute()
    {
        Dictionary<string, string>? query = Query?.Cast<DictionaryEntry>().ToDictionary(
            entry => PlainObject.ToText(entry.Key), entry => PlainObject.ToText(entry.Value));
        if (All)
        {
            QuaySession session = ActiveSession;
            Read(output => output.WriteListingAsync(Client.Raw.List(Path, query), Path, convert: item => PlainObject.ToPowerShell(item, session)));
            return;
        }

        object? body = PlainObject.FromPowerShell(Body);
        bool changes = !ReadingMethods.Contains(Method, StringComparer.OrdinalIgnoreCase);
        Rehearse(token => Client.Raw.SendAsync(Method, Path, query, body, token));
        if (changes && !ShouldProcess(Path, Method.ToUpperInvariant()))
        {
            return;
        }

        if (RawResponse)
        {
            WriteObject(Await(Client.Raw.SendForTextAsync(Method, Path, query, body, StopToken)));
        }
        else if (Await(Client.Raw.SendAsync(Method, Path, query, body, StopToken)) is { } answer)
        {
            WriteObject(PlainObject.ToPowerShell(answer, ActiveSession), enumerateCollection: true);
        }
    }
}
