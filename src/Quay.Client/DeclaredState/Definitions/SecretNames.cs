using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Quay.Client;

/// <summary>Gives each secret of a document its own variable name. With a shared name, one secret would be sent in place of the other.</summary>
internal sealed class SecretNames
{
    private readonly HashSet<string> _taken = [];

    /// <summary>Renames the secrets in a value whose names are taken, in the order of the document.</summary>
    public void Visit(object? value)
    {
        switch (value)
        {
            case DeclaredSecret { Name: { } name } secret:
                secret.Name = Free(name);
                break;
            case StateMap map:
                foreach (string key in map.Keys.ToArray())
                {
                    Visit(map[key]);
                }

                break;
            case NamedValues named:
                foreach (string key in named.Names)
                {
                    Visit(named[key]);
                }

                break;
            case List<object> list:
                list.ForEach(Visit);
                break;
        }
    }

    private string Free(string name)
    {
        string free = name;
        for (int i = 2; !_taken.Add(free); i++)
        {
            free = name + "_" + i.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
