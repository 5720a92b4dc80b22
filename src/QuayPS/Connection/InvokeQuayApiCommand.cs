using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Calls any operation of the API, with the authentication, retries, paging and errors of the session.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "QuayApi", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = "Once")]
[OutputType(typeof(PSObject), typeof(string))]
public sealed class InvokeQuayApiCommand : QuayItemCmdlet
{
    private static readonly string[] ReadingMethods = ["GET", "HEAD", "OPTIONS"];

    /// <summary>The path, with or without the prefix <c>/api/v1</c>; it may have a query.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

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

    private protected override object? ErrorTarget => Path[0];

    private bool Changes => !ReadingMethods.Contains(Method, StringComparer.OrdinalIgnoreCase);

    private protected override void Execute()
    {
        QuaySession session = ActiveSession;
        RawApi api = Client.Raw;
        Dictionary<string, string>? query = Query?.Cast<DictionaryEntry>().ToDictionary(
            entry => PlainObject.ToText(entry.Key), entry => PlainObject.ToText(entry.Value));
        object? body = PlainObject.FromPowerShell(Body);
        if (All)
        {
            Start(output => output.WriteListingAsync(api.List(Path[0], query), Path[0], convert: item => PlainObject.ToPowerShell(item, session)));
        }
        else if (Changes)
        {
            Send(Path[0], Method.ToUpperInvariant(), CallAsync, Write);
        }
        else
        {
            Start(async output =>
            {
                object? answer = await CallAsync(StopToken);
                output.Post(() => Write(answer));
            });
        }

        async Task<object?> CallAsync(CancellationToken token) => RawResponse
            ? await api.SendForTextAsync(Method, Path[0], query, body, token)
            : await api.SendAsync(Method, Path[0], query, body, token);

        void Write(object? answer)
        {
            if (RawResponse)
            {
                WriteObject(answer);
            }
            else if (answer is not null)
            {
                WriteObject(PlainObject.ToPowerShell(answer, session), enumerateCollection: true);
            }
        }
    }
}
