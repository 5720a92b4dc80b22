namespace System.Management.Automation;

/// <summary>Approved verbs, as far as they are used.</summary>
public static class VerbsCommon
{
    public const string Add = nameof(Add);
    public const string Clear = nameof(Clear);
    public const string Copy = nameof(Copy);
    public const string Find = nameof(Find);
    public const string Get = nameof(Get);
    public const string Lock = nameof(Lock);
    public const string Move = nameof(Move);
    public const string New = nameof(New);
    public const string Remove = nameof(Remove);
    public const string Rename = nameof(Rename);
    public const string Reset = nameof(Reset);
    public const string Search = nameof(Search);
    public const string Select = nameof(Select);
    public const string Set = nameof(Set);
    public const string Show = nameof(Show);
    public const string Unlock = nameof(Unlock);
}

/// <summary>Approved verbs, as far as they are used.</summary>
public static class VerbsCommunications
{
    public const string Connect = nameof(Connect);
    public const string Disconnect = nameof(Disconnect);
    public const string Send = nameof(Send);
}

/// <summary>Approved verbs, as far as they are used.</summary>
public static class VerbsData
{
    public const string Convert = nameof(Convert);
    public const string ConvertTo = nameof(ConvertTo);
    public const string Export = nameof(Export);
    public const string Import = nameof(Import);
    public const string Initialize = nameof(Initialize);
    public const string Restore = nameof(Restore);
    public const string Sync = nameof(Sync);
    public const string Update = nameof(Update);
}

/// <summary>Approved verbs, as far as they are used.</summary>
public static class VerbsDiagnostic
{
    public const string Measure = nameof(Measure);
    public const string Test = nameof(Test);
}

/// <summary>Approved verbs, as far as they are used.</summary>
public static class VerbsLifecycle
{
    public const string Approve = nameof(Approve);
    public const string Assert = nameof(Assert);
    public const string Complete = nameof(Complete);
    public const string Confirm = nameof(Confirm);
    public const string Deny = nameof(Deny);
    public const string Disable = nameof(Disable);
    public const string Enable = nameof(Enable);
    public const string Install = nameof(Install);
    public const string Invoke = nameof(Invoke);
    public const string Register = nameof(Register);
    public const string Request = nameof(Request);
    public const string Restart = nameof(Restart);
    public const string Resume = nameof(Resume);
    public const string Start = nameof(Start);
    public const string Stop = nameof(Stop);
    public const string Submit = nameof(Submit);
    public const string Suspend = nameof(Suspend);
    public const string Uninstall = nameof(Uninstall);
    public const string Unregister = nameof(Unregister);
    public const string Wait = nameof(Wait);
}

/// <summary>Approved verbs, as far as they are used.</summary>
public static class VerbsSecurity
{
    public const string Block = nameof(Block);
    public const string Grant = nameof(Grant);
    public const string Revoke = nameof(Revoke);
    public const string Unblock = nameof(Unblock);
}
