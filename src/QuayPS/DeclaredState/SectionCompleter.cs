using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Completes the sections of documents.</summary>
public sealed class SectionCompleter : WordCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words => DeclaredStateApi.SectionNames.Select(name => (name, name));
}
