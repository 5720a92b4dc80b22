using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace System.Management.Automation;

/// <summary>An object with what was added to it; one of its own has nothing but that.</summary>
public class PSObject
{
    private readonly List<PSPropertyInfo> _added = [];

    public PSObject()
        : this(PSCustomObject.Instance)
    {
    }

    public PSObject(object obj)
    {
        BaseObject = obj is PSObject wrapped ? wrapped.BaseObject : obj;
        Properties = new PSMemberInfoCollection<PSPropertyInfo>(_added, Find, All);
    }

    public object BaseObject { get; }

    public PSMemberInfoCollection<PSPropertyInfo> Properties { get; }

    /// <summary>Properties that a module adds to a type (.ps1xml): the value of one, or false.</summary>
    internal static Func<object, string, (bool Found, object? Value)> TypeExtension { get; set; } = (_, _) => (false, null);

    /// <summary>How a number stands in the script; its text is what a string parameter gets.</summary>
    internal string? TokenText { get; init; }

    public static PSObject AsPSObject(object obj) => obj as PSObject ?? new PSObject(obj);

    /// <inheritdoc/>
    public override string ToString() => TokenText ?? (BaseObject is PSCustomObject
        ? "@{" + string.Join("; ", _added.Select(p => p.Name + "=" + LanguagePrimitives.ConvertTo<string>(p.Value))) + "}"
        : Convert.ToString(BaseObject, CultureInfo.InvariantCulture) ?? string.Empty);

    private static PropertyInfo[] Readable(object value) => value is PSCustomObject
        ? []
        : [.. value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)];

    private PSPropertyInfo? Find(string name)
    {
        PSPropertyInfo? own = All().FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return own is null && TypeExtension(BaseObject, name) is { Found: true, Value: var value } ? new PSNoteProperty(name, value) : own;
    }

    private IEnumerable<PSPropertyInfo> All() => _added.Concat(Readable(BaseObject).Select(p => new AdaptedProperty(BaseObject, p)));

    private sealed class AdaptedProperty(object owner, PropertyInfo property) : PSPropertyInfo(property.Name)
    {
        public override object? Value
        {
            get => property.GetValue(owner);
            set => throw new QuayPS.CmdletHost.HostLimitException("the setting of a property of an object");
        }
    }
}

/// <summary>What an object has besides its properties: nothing.</summary>
public class PSCustomObject
{
    internal static readonly PSCustomObject Instance = new();

    private PSCustomObject()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => string.Empty;
}

/// <summary>A property.</summary>
public abstract class PSPropertyInfo(string name)
{
    public string Name => name;

    public abstract object? Value { get; set; }
}

/// <summary>A property that was added.</summary>
public class PSNoteProperty(string name, object? value) : PSPropertyInfo(name)
{
    public override object? Value { get; set; } = value;
}

/// <summary>The properties of an object.</summary>
public class PSMemberInfoCollection<T> : IEnumerable<T>
    where T : PSPropertyInfo
{
    private readonly List<T> _added;
    private readonly Func<string, T?> _find;
    private readonly Func<IEnumerable<T>> _all;

    internal PSMemberInfoCollection(List<T> added, Func<string, T?> find, Func<IEnumerable<T>> all) =>
        (_added, _find, _all) = (added, find, all);

    public T? this[string name] => _find(name);

    public void Add(T member)
    {
        if (_find(member.Name) is not null)
        {
            throw new ArgumentException($"There is a property {member.Name} already.", nameof(member));
        }

        _added.Add(member);
    }

    public IEnumerator<T> GetEnumerator() => _all().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
