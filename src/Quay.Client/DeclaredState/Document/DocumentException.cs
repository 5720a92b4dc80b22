using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>A document cannot be read or is not valid. The exception has all problems; no request was sent.</summary>
#pragma warning disable CA1032 // The exception always has problems.
public sealed class DocumentException : FormatException
#pragma warning restore CA1032
{
    internal DocumentException(IEnumerable<DocumentProblem> problems)
        : this(problems.ToArray())
    {
    }

    private DocumentException(DocumentProblem[] problems)
        : base(string.Join(Environment.NewLine, problems.Select(problem => problem.ToString()))) => Problems = problems;

    /// <summary>The problems, in the order of the document.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; }
}

/// <summary>One problem of a document.</summary>
public sealed class DocumentProblem
{
    internal DocumentProblem(DocumentPlace place, string message)
    {
        Place = place;
        Message = VisibleText.Of(message);
    }

    /// <summary>The file, or the name of a document that does not come from a file.</summary>
    public string File => Place.File;

    /// <summary>The line, counted from 1; 0 if the document is an object.</summary>
    public int Line => Place.Line;

    /// <summary>The column, counted from 1; 0 if the document is an object.</summary>
    public int Column => Place.Column;

    /// <summary>The problem and the allowed values.</summary>
    public string Message { get; }

    internal DocumentPlace Place { get; }

    /// <summary>The problem as compilers write it: <c>acme.yaml:12:5: ...</c></summary>
    public override string ToString() => VisibleText.Of(Place.ToString()) + ": " + Message;
}
