using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>A document cannot be read, or says what cannot be. All that is wrong with it is told at once, and nothing was sent.</summary>
#pragma warning disable CA1032 // An exception without problems would say nothing.
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

    /// <summary>The file, or the name of the document where it is none.</summary>
    public string File => Place.File;

    /// <summary>The line, counted from 1; 0 where the document is an object.</summary>
    public int Line => Place.Line;

    /// <summary>The column, counted from 1; 0 where the document is an object.</summary>
    public int Column => Place.Column;

    /// <summary>The problem, and what is allowed there.</summary>
    public string Message { get; }

    internal DocumentPlace Place { get; }

    /// <summary>The problem as compilers write it: <c>acme.yaml:12:5: ...</c></summary>
    public override string ToString() => VisibleText.Of(Place.ToString()) + ": " + Message;
}
