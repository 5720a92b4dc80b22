# Functions for the tests of the module: paths of the staged module, embedded registries, assertions and other PowerShells.
# Also runs in Windows PowerShell 5.1. Import it, then: Import-TestModule; Open-TestRegistry; Connect-TestRegistry.

$script:Root = Split-Path (Split-Path $PSScriptRoot)
$script:Current = $null
$script:Shared = $null
. "$script:Root/tools/PowerShell.ps1"
. "$script:Root/tools/Registry.ps1"

function Get-TestModulePath {
    <#
    .SYNOPSIS
    Returns the manifest of the module under test: QUAYPS_MODULE, or the newest one staged below out.
    #>
    [OutputType([string])]
    param()

    if ($env:QUAYPS_MODULE) {
        return (Resolve-Path $env:QUAYPS_MODULE).ProviderPath
    }

    $staged = Get-ChildItem (Join-Path $script:Root 'out/QuayPS/*/QuayPS.psd1') -ErrorAction SilentlyContinue |
        Sort-Object { [version]$_.Directory.Name } | Select-Object -Last 1
    if (-not $staged) {
        throw 'There is no staged module. Build it first, or set QUAYPS_MODULE to the path of its QuayPS.psd1.'
    }

    $staged.FullName
}

# Returns an assembly of a project: the Release build, or else the Debug build.
function Find-BuiltAssembly {
    param([string]$Project, [string]$Framework, [string]$File)

    'Release', 'Debug' | ForEach-Object { Join-Path $script:Root "$Project/bin/$_/$Framework/$File" } | Where-Object { Test-Path $_ } | Select-Object -First 1
}

function Get-TestRegistryPath {
    <#
    .SYNOPSIS
    Returns the program of the embedded registry: QUAYPS_REGISTRY, or the one built in this repository.
    #>
    [OutputType([string])]
    param()

    if ($env:QUAYPS_REGISTRY) {
        return (Resolve-Path $env:QUAYPS_REGISTRY).ProviderPath
    }

    $path = Find-BuiltAssembly tests/EmbeddedRegistry net10.0 EmbeddedRegistry.dll
    if (-not $path) {
        throw 'There is no embedded registry. Build tests/EmbeddedRegistry first, or set QUAYPS_REGISTRY.'
    }

    $path
}

function Get-OtherLibraryPath {
    <#
    .SYNOPSIS
    Returns another version of a library than the module's, from the output of tests/Pester/Loading/OtherJson.csproj.
    #>
    [OutputType([string])]
    param([string]$Name)

    $path = Find-BuiltAssembly tests/Pester/Loading netstandard2.0 "$Name.dll"
    if (-not $path) {
        throw "There is no other $Name. Build tests/Pester/Loading/OtherJson.csproj first."
    }

    $path
}

function Import-TestModule {
    <#
    .SYNOPSIS
    Imports the module under test. Throws if another QuayPS is loaded. Sets the caller's preference variables to their defaults.
    #>
    [CmdletBinding()]
    param()

    # The caller of the tests may have changed them, and commands inherit them.
    $PSCmdlet.SessionState.PSVariable.Set('ErrorActionPreference', [System.Management.Automation.ActionPreference]::Continue)
    $path = Get-TestModulePath
    Import-Module $path -Global
    $base = (Get-Module QuayPS).ModuleBase
    if ($base -ne (Split-Path $path)) {
        throw "Another QuayPS is loaded already, from $base."
    }

    Close-TestSession
}

function Get-ModuleType {
    <#
    .SYNOPSIS
    A type of the module or its client, which is loaded apart, so that PowerShell does not find it by its name.
    #>
    [OutputType([type])]
    param([string]$Name)

    [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -in 'Quay.Client', 'QuayPS' } |
        ForEach-Object { $_.GetType($Name) } | Where-Object { $_ } | Select-Object -First 1
}

# Ends the sessions that other tests left, except the named one. Their registries may have ended.
function Close-TestSession {
    param([string] $Except)

    foreach ($session in Get-QuaySession | Where-Object Name -NE $Except) {
        $session.MaximumRetryCount = 0
        try { Disconnect-Quay -Session $session -ErrorAction Ignore } catch { Write-Debug "$_" }
    }
}

function Open-TestRegistry {
    <#
    .SYNOPSIS
    Starts a registry in a new process, on a free loopback port. The functions of this module use it until it is
    closed, unless it serves HTTPS.
    #>
    param(
        [ValidateSet('demo', 'empty', 'sample')]
        [string]$Seed = 'demo',
        [switch]$Https
    )

    $option = @('--seed', $Seed) + @(if ($Https) { '--https' })
    $registry = Start-EmbeddedRegistry (Get-TestRegistryPath) $option | Add-Member Previous $script:Current -PassThru
    if (-not $Https) {
        $script:Current = $registry
    }

    $registry
}

function Open-SharedRegistry {
    <#
    .SYNOPSIS
    Returns the registry that all files of a run share; the first call starts it. The functions of this module use it.
    #>
    param()

    if (-not $script:Shared -or $script:Shared.Process.HasExited) {
        $script:Shared = Start-EmbeddedRegistry (Get-TestRegistryPath) | Add-Member Previous $null -PassThru
    }

    $script:Current = $script:Shared
    $script:Current
}

function Close-SharedRegistry {
    <#
    .SYNOPSIS
    Ends the registry that all files of a run share.
    #>
    param()

    if ($script:Shared) {
        Stop-EmbeddedRegistry $script:Shared
        $script:Shared = $null
    }
}

function Close-TestRegistry {
    <#
    .SYNOPSIS
    Ends a registry, by default the last opened one.
    #>
    param($Registry = $script:Current)

    if (-not $Registry) {
        return
    }

    if ([object]::ReferenceEquals($Registry, $script:Current)) {
        $script:Current = $Registry.Previous
    }

    Stop-EmbeddedRegistry $Registry
}

function Invoke-RegistryControl {
    <#
    .SYNOPSIS
    Sends a request to the control API of a registry: Invoke-RegistryControl 'Post faults' @{ status = 503 }.
    #>
    param(
        [string]$What,
        $Body,
        $Registry = $script:Current
    )

    $method, $place = $What.Split(' ')
    $call = @{ Method = $method; Uri = '{0}/_control/{1}' -f $Registry.Endpoint, $place; UseBasicParsing = $true }
    if ($null -ne $Body) {
        $call.Body = ConvertTo-Json $Body -Depth 5 -Compress
        $call.ContentType = 'application/json'
    }

    Invoke-RestMethod @call
}

function Initialize-TestRegistry {
    <#
    .SYNOPSIS
    Resets a registry to its seed data and options, without faults and recorded requests, and with new tokens.
    #>
    param(
        [string]$Seed = 'demo',
        $Registry = $script:Current
    )

    $info = Invoke-RegistryControl 'Post reset' @{ seed = $Seed; options = @{ loginLockoutSeconds = 0 } } -Registry $Registry
    $Registry.Tokens = $info.tokens
    $Registry.Users = $info.users
}

function Add-RegistrySeed {
    <#
    .SYNOPSIS
    Adds many objects at once: Add-RegistrySeed @{ tags = @{ repository = 'acme/app'; count = 250 } }.
    #>
    param(
        [hashtable]$Seed,
        $Registry = $script:Current
    )

    $null = Invoke-RegistryControl 'Post seed' $Seed -Registry $Registry
}

function Add-RegistryFault {
    <#
    .SYNOPSIS
    Adds a fault: Add-RegistryFault @{ path = '/tag/'; status = 503; times = 1 }.
    #>
    param(
        [hashtable]$Fault,
        $Registry = $script:Current
    )

    $null = Invoke-RegistryControl 'Post faults' $Fault -Registry $Registry
}

function Clear-RegistryFault {
    <#
    .SYNOPSIS
    Removes all faults.
    #>
    param($Registry = $script:Current)

    $null = Invoke-RegistryControl 'Delete faults' -Registry $Registry
}

function Get-RegistryRequest {
    <#
    .SYNOPSIS
    Returns the recorded requests; with -Change only those with a method that changes something.
    #>
    param(
        [switch]$Change,
        $Registry = $script:Current
    )

    (Invoke-RegistryControl 'Get requests' -Registry $Registry).requests |
        Where-Object { -not $Change -or $_.method -notin 'GET', 'HEAD', 'OPTIONS' }
}

function Clear-RegistryRequest {
    <#
    .SYNOPSIS
    Clears the recorded requests and the peak of concurrent requests.
    #>
    param($Registry = $script:Current)

    $null = Invoke-RegistryControl 'Delete requests' -Registry $Registry
}

function Get-RegistryTraffic {
    <#
    .SYNOPSIS
    Returns the number of concurrent requests, and its peak.
    #>
    param($Registry = $script:Current)

    Invoke-RegistryControl 'Get peak' -Registry $Registry
}

function Get-HostileText {
    <#
    .SYNOPSIS
    Returns names that a hostile registry may send: texts that PowerShell or a terminal would interpret.
    #>
    [OutputType([string])]
    param()

    # All kinds of quotes and dashes, white space, line ends, control characters and direction characters.
    $codes = 0x27, 0x22, 0x60, 0x2018, 0x2019, 0x201A, 0x201B, 0x201C, 0x201D, 0x201E, 0x2D, 0x2013, 0x2014, 0x2015,
    0, 7, 8, 9, 10, 13, 27, 0x7F, 0x85, 0x9B, 0xA0, 0x2028, 0x2029, 0x200B, 0x200D, 0xFEFF, 0x202E, 0x2066, 0x3000
    foreach ($code in $codes) {
        [string][char]$code
        "$([char]$code)a"
        "a$([char]$code)"
        "a$([char]$code);throw;$([char]$code)"
    }

    '$(throw)', 'a$(throw)', '$x', 'a$x', '${x}', '@x', '@(throw)', '@{', '--%', '--', 'a --% b', '-Name', '-Name:x', '1..5', '1', '1kb', '0x1F', '7d', '1e5'
    '#', '#a', 'a #b', '<#', ';', 'a;throw', 'a|throw', 'a&throw', '&', 'a&&b', 'a||b', '{', '}', 'a{throw}', '(', ')', 'a(throw)', '[x]', 'a,b', ',', '>', 'a>b', '2>&1', '<', '*', '~', '%', '?'
    "a'b", "a''b", 'a"b', 'a""b', 'a`"b', 'a\b', 'a b', ' a', 'a ', "a`r`nthrow", "a`n'@`nthrow", "@'`na`n'@", 'if', 'function', 'a.b', '.\a', '/a'
    "a$([char]27)]0;title$([char]7)", "a$([char]27)[31mred", "a$([char]0x9B)31m", "a$([char]0xD83D)$([char]0xDE00)", "$([char]0xE4)$([char]0x3B1)"
}

function Wait-Until {
    <#
    .SYNOPSIS
    Waits for a condition to become true. Returns whether it did before the limit, which only broken code reaches.
    #>
    [OutputType([bool])]
    param(
        [scriptblock]$Condition,
        [int]$LimitSec = 30
    )

    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    while ($clock.Elapsed.TotalSeconds -lt $LimitSec) {
        if (& $Condition) {
            return $true
        }

        Start-Sleep -Milliseconds 20
    }

    $false
}

function ConvertTo-TestSecret {
    <#
    .SYNOPSIS
    Converts a text to a SecureString.
    #>
    [OutputType([securestring])]
    param([string]$Text)

    $secret = New-Object System.Security.SecureString
    foreach ($character in $Text.ToCharArray()) {
        $secret.AppendChar($character)
    }

    # The comma prevents PowerShell from enumerating the value.
    , $secret
}

function New-TestCredential {
    <#
    .SYNOPSIS
    Returns a credential for a user name and a password.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing.')]
    [OutputType([pscredential])]
    param(
        [string]$User,
        [string]$Text
    )

    New-Object System.Management.Automation.PSCredential($User, (ConvertTo-TestSecret $Text))
}

function New-TestObject {
    <#
    .SYNOPSIS
    An object of a type of the module, such as a registry might send: every text, number, time and secret of it and of its
    parts has a value.
    .PARAMETER Text
    The texts.
    .PARAMETER ByName
    The texts of members whose names match: @{ Digest = 'sha256:0' }.
    .PARAMETER Moment
    The times.
    .PARAMETER Depth
    How deep the object is in another one.
    .PARAMETER Name
    The name of the member that holds the object.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing.')]
    param(
        [type]$Type,
        [string]$Text = 'some text',
        [hashtable]$ByName = @{},
        [DateTime]$Moment = [DateTime]::new(2026, 11, 21, 14, 5, 0, [DateTimeKind]::Local),
        [int]$Depth,
        [string]$Name
    )

    $inner = @{ Text = $Text; ByName = $ByName; Moment = $Moment; Depth = $Depth + 1; Name = $Name }
    if ($Type.IsGenericType -and $Type.GetGenericTypeDefinition() -eq [Nullable`1]) { $Type = $Type.GenericTypeArguments[0] }
    if ($Type -eq [string] -or $Type -eq [object]) {
        $key = $ByName.Keys | Where-Object { $Name -match $_ } | Select-Object -First 1
        if ($key) { return $ByName[$key] }
        return $Text
    }
    if ($Type -eq [uri]) { return [uri]('https://example.com/' + [char]27 + [char]0x9B + '/%1B%07%C2%9B') }
    if ($Type -eq [securestring]) { return , (ConvertTo-TestSecret 'secret text') }
    if ($Type -eq [DateTime]) { return $Moment }
    if ($Type -eq [TimeSpan]) { return [TimeSpan]::FromDays(14) }
    if ($Type -eq [bool]) { return $true }
    if ($Type.IsEnum) { return [enum]::GetValues($Type).GetValue(0) }
    if ($Type.IsPrimitive) { return [Convert]::ChangeType(7, $Type) }
    if ($Type.Name -match '^(I?ReadOnly|I|Quay)?Dictionary`') {
        $entries = [Activator]::CreateInstance($(if ($Type.IsInterface) { [System.Collections.Generic.Dictionary`2].MakeGenericType($Type.GenericTypeArguments) } else { $Type }))
        # The keys that views read.
        foreach ($key in 'repo', 'tag', 'namespace', 'robot', 'team', 'repository', 'org', 'message', 'SERVER_HOSTNAME', 'REGISTRY_TITLE', 'AUTHENTICATION_TYPE') {
            $entries[$key] = New-TestObject $Type.GenericTypeArguments[-1] @inner
        }
        return , $entries
    }
    $item = if ($Type.IsArray) { $Type.GetElementType() }
    elseif ($Type.IsGenericType -and $Type.GenericTypeArguments.Count -eq 1 -and [System.Collections.IEnumerable].IsAssignableFrom($Type)) { $Type.GenericTypeArguments[0] }
    if ($item) {
        $items = [Array]::CreateInstance($item, $(if ($Depth -lt 3) { 2 } else { 0 }))
        for ($i = 0; $i -lt $items.Length; $i++) { $items.SetValue((New-TestObject $item @inner), $i) }
        if ($Type.IsInterface -or $Type.IsArray) { return , $items }
        return , [Activator]::CreateInstance($Type, @(, $items))
    }
    if ($Type.Assembly.GetName().Name -notin 'Quay.Client', 'QuayPS' -or $Type.IsAbstract -or $Depth -gt 3) { return $null }

    $instance = [System.Runtime.Serialization.FormatterServices]::GetUninitializedObject($Type)
    for ($owner = $Type; $owner -and $owner -ne [object]; $owner = $owner.BaseType) {
        foreach ($field in $owner.GetFields([Reflection.BindingFlags]'Instance, Public, NonPublic, DeclaredOnly')) {
            # Without the session of the object.
            if ($field.Name -match 'origin') { continue }
            $inner.Name = $field.Name
            $value = New-TestObject $field.FieldType @inner
            if ($null -ne $value) { $field.SetValue($instance, $value) }
        }
    }
    return , $instance
}

function Get-TestToken {
    <#
    .SYNOPSIS
    Returns a token of a registry: superuser, normal, readonly or expired; with -Scope a new one.
    #>
    param(
        [string]$Name = 'superuser',
        [string]$User,
        [string]$Scope,
        $Registry = $script:Current
    )

    if ($Scope) {
        $owner = if ($User) { $User } else { $Registry.Users.superuser }
        return (Invoke-RegistryControl 'Post tokens' @{ user = $owner; scopes = $Scope } -Registry $Registry).token
    }

    $Registry.Tokens.$Name
}

function Connect-TestRegistry {
    <#
    .SYNOPSIS
    Connects this runspace, with short delays between retries, and clears the recorded requests. Sessions have
    the same name unless another one is given, so that the runspace has only one.
    #>
    param(
        [string]$As = 'superuser',
        [string]$Scope,
        [string]$Name = 'registry',
        [switch]$PassThru,
        $Registry = $script:Current
    )

    $token = ConvertTo-TestSecret (Get-TestToken $As -Scope $Scope -Registry $Registry)
    Connect-Quay -Endpoint $Registry.Endpoint -Token $token -Name $Name -RetryIntervalSec 0.01 -PassThru:$PassThru -InformationAction Ignore
    Clear-RegistryRequest -Registry $Registry
}

function Reset-TestConnection {
    <#
    .SYNOPSIS
    Resets the registry to its seed data, and connects as superuser.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes a registry made for tests only.')]
    param($Registry = $script:Current)

    Initialize-TestRegistry -Registry $Registry
    Close-TestSession -Except registry
    Connect-TestRegistry -Registry $Registry
}

function Get-ParameterSample {
    <#
    .SYNOPSIS
    A value that a parameter takes, for calls that need one. Names are those of objects of the demo seed, or of none.
    #>
    param([System.Management.Automation.CommandParameterInfo]$Parameter)

    $samples = @{
        Repository = 'acme/app'; Destination = 'acme/empty'; ManifestDigest = 'sha256:0a'; Organization = 'acme'; Namespace = 'acme'; Email = 'ops@example.com'
        Endpoint = (Get-QuaySession -Default).Endpoint; Path = (Join-Path $TestDrive 'sample'); OutFile = (Join-Path $TestDrive 'sample.out'); Registry = 'quay.example.com'
    }
    $type = $Parameter.ParameterType
    $type = if ($type.IsArray) { $type.GetElementType() } else { $type }
    $type = if ([Nullable]::GetUnderlyingType($type)) { [Nullable]::GetUnderlyingType($type) } else { $type }
    $set = $Parameter.Attributes | Where-Object { $_ -is [ValidateSet] }
    if ($set) { return $set.ValidValues[0] }
    if ($samples.ContainsKey($Parameter.Name)) { return $samples[$Parameter.Name] }
    switch ($type) {
        { $_.IsEnum } { return [Enum]::GetValues($_).GetValue(0) }
        ([string]) { return 'x' }
        ([switch]) { return $true }
        ([bool]) { return $true }
        ([securestring]) { return ConvertTo-TestSecret password }
        ([pscredential]) { return New-TestCredential alice password }
        ([uri]) { return 'https://files.example.com/x' }
        ([timespan]) { return '1.00:00:00' }
        { $_ -in [datetime], [DateTimeOffset] } { return [DateTimeOffset]::Now.AddDays(1) }
        { $_ -in [Collections.IDictionary], [hashtable] } { return @{ name = 'x' } }
        default { return 1 }
    }
}

function Get-CommandError {
    <#
    .SYNOPSIS
    Returns the errors of a command, written or thrown.
    #>
    param([scriptblock]$Command)

    try {
        & $Command 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
    }
    catch {
        $_
    }
}

function Assert-QuayError {
    <#
    .SYNOPSIS
    Asserts that a command has exactly one error, with the given id, category, target and message.
    #>
    param(
        [scriptblock]$Command,
        [string]$Id,
        [System.Management.Automation.ErrorCategory]$Category,
        $Target,
        [string]$Message = '*'
    )

    $failures = @(Get-CommandError $Command)
    if ($failures.Count -ne 1) {
        throw "Expected one error of {$Command}, but there were $($failures.Count): $($failures -join ' / ')"
    }

    $failure = $failures[0]
    $text = if ($failure.ErrorDetails) { $failure.ErrorDetails.Message } else { $failure.Exception.Message }
    if ($failure.FullyQualifiedErrorId -notlike "$Id,QuayPS.*Command") {
        throw "Expected the id $Id of {$Command}, but it is $($failure.FullyQualifiedErrorId): $text"
    }

    if ($failure.CategoryInfo.Category -ne $Category) {
        throw "Expected the category $Category of {$Command}, but it is $($failure.CategoryInfo.Category): $text"
    }

    if ($PSBoundParameters.ContainsKey('Target') -and "$($failure.TargetObject)" -cne "$Target") {
        throw "Expected the target '$Target' of {$Command}, but it is '$($failure.TargetObject)': $text"
    }

    if ($text -notlike $Message) {
        throw "Expected a message like '$Message' of {$Command}, but it is '$text'"
    }
}

function Assert-QuaySequence {
    <#
    .SYNOPSIS
    Asserts that a command writes exactly the given objects and errors, in this order. An object is compared as text, and an
    error by its TargetObject with an exclamation mark before it: 'latest', '!missing', 'nightly'.
    #>
    param([scriptblock]$Command, [string[]]$Expected)

    $written = & $Command 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { '!' + $_.TargetObject } else { "$_" } }
    if (($written -join "`n") -cne ($Expected -join "`n")) {
        throw "Expected {$Command} to write $($Expected -join ', '), but it wrote: $($written -join ', ')"
    }
}

function Assert-RegistryRequest {
    <#
    .SYNOPSIS
    Asserts that a command sends exactly the given requests (method and path, with wildcards), in any order, and only has
    errors with the given ids.
    #>
    param(
        [scriptblock]$Command,
        [string[]]$Request,
        [string[]]$Id
    )

    $failures = @(Get-CommandError $Command)
    $ids = @($failures | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] })
    if (($ids -join ', ') -ne ($Id -join ', ')) {
        throw "Expected the error ids '$($Id -join ', ')' of {$Command}, but they are '$($ids -join ', ')': $($failures -join ' / ')"
    }

    $sent = @(Get-RegistryRequest | ForEach-Object { '{0} {1}' -f $_.method, $_.path } | Sort-Object)
    $wanted = @($Request | Sort-Object)
    $differs = $sent.Count -ne $wanted.Count
    for ($i = 0; $i -lt $wanted.Count -and -not $differs; $i++) {
        $differs = $sent[$i] -cnotlike $wanted[$i]
    }

    if ($differs) {
        throw "Expected {$Command} to send '$($wanted -join ', ')', but it sent '$($sent -join ', ')'"
    }
}

function New-TestNotification {
    <#
    .SYNOPSIS
    Creates a notification of the repository acme/app, one of the organization acme and one of the user, and returns them in this order.
    #>
    param()

    New-QuayNotification acme/app RepoPush -WebhookUrl https://hooks.example.com/push -Title Push
    New-QuayNotification -Organization acme -Event QuotaWarning -Target alice
    New-QuayNotification -Event QuotaError -Email ops@example.com
    Clear-RegistryRequest
}

function Get-RunspaceShell {
    <#
    .SYNOPSIS
    Returns a [powershell] with a new runspace in which the module is imported. End it with Clear-RunspaceShell.
    #>
    param(
        [string]$Script,
        [hashtable]$Variable = @{}
    )

    $state = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
    $state.ImportPSModule(@((Get-TestModulePath)))
    foreach ($name in $Variable.Keys) {
        $entry = New-Object System.Management.Automation.Runspaces.SessionStateVariableEntry($name, $Variable[$name], '')
        $state.Variables.Add($entry)
    }

    $runspace = [System.Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace($state)
    $runspace.Open()
    $shell = [powershell]::Create()
    $shell.Runspace = $runspace
    if ($Script) {
        $null = $shell.AddScript($Script)
    }

    $shell
}

function Clear-RunspaceShell {
    <#
    .SYNOPSIS
    Ends a [powershell] and its runspace.
    #>
    param($Shell)

    if ($Shell) {
        $Shell.Dispose()
        $Shell.Runspace.Dispose()
    }
}

function Assert-QuayStop {
    <#
    .SYNOPSIS
    Asserts that a command which waits ends when its pipeline is stopped. The command is stopped after requests of one operation.
    #>
    param(
        [string]$Command,
        [string]$OperationId,
        [int]$Count = 1
    )

    $variables = @{ endpoint = (Get-QuaySession -Default).Endpoint; token = (ConvertTo-TestSecret (Get-TestToken)) }
    $shell = Get-RunspaceShell "Connect-Quay -Endpoint `$endpoint -Token `$token; $Command" $variables
    try {
        $running = $shell.BeginInvoke()
        if (-not (Wait-Until { @(Get-RegistryRequest | Where-Object operationId -EQ $OperationId).Count -eq $Count })) {
            throw "Expected {$Command} to send $Count requests of $OperationId, but it sent $(@(Get-RegistryRequest).operationId -join ', ')"
        }

        $shell.Stop()
        if (-not $running.IsCompleted -or $shell.InvocationStateInfo.State -ne 'Stopped') {
            throw "Expected {$Command} to be stopped, but its state is $($shell.InvocationStateInfo.State)"
        }
    }
    finally { Clear-RunspaceShell $shell }
}

function Read-TestCase {
    <#
    .SYNOPSIS
    Returns the cases of a JSON file.
    #>
    param([string]$Path)

    # Windows PowerShell writes an array from JSON as one object unless it is enumerated.
    Get-Content $Path -Raw -Encoding UTF8 | ConvertFrom-Json | ForEach-Object { $_ }
}

function Get-CasePart {
    <#
    .SYNOPSIS
    Returns a member of a case; $null if the case does not have it.
    #>
    param($Case, [string]$Name, $Default)

    if ($Case.PSObject.Properties[$Name]) { $Case.$Name } else { $Default }
}

function Invoke-InShell {
    <#
    .SYNOPSIS
    Runs a script in the runspace of a shell, after clearing its previous commands and streams.
    #>
    param($Shell, [string]$Script, $Output)

    $Shell.Commands.Clear()
    $Shell.Streams.ClearStreams()
    $Shell.AddScript($Script).Invoke($null, $Output)
}

function Invoke-TestCase {
    <#
    .SYNOPSIS
    Runs a case on a registry with seed data, in the runspace of a shell. Returns its output, errors and requests.
    A case may have the user of the session (as), additional seed data (seed), and a script to run first (before).
    #>
    param($Shell, $Case, [string]$ConfirmPreference = 'High', $Registry = $script:Current)

    $output = New-Object 'System.Collections.Generic.List[object]'
    Invoke-InShell $Shell 'if (Get-QuaySession) { Disconnect-Quay }' $output
    Initialize-TestRegistry -Registry $Registry
    $as = Get-CasePart $Case 'as' 'superuser'
    $variables = @{
        endpoint   = $Registry.Endpoint
        token      = ConvertTo-TestSecret $Registry.Tokens.superuser
        expired    = ConvertTo-TestSecret $Registry.Tokens.expired
        own        = if ($as -ne 'none') { ConvertTo-TestSecret $Registry.Tokens.$as }
        credential = New-TestCredential $Registry.Users.normal $Registry.Users.password
    }
    foreach ($name in $variables.Keys) { $Shell.Runspace.SessionStateProxy.SetVariable($name, $variables[$name]) }
    if ($Case.PSObject.Properties['seed']) { $null = Invoke-RegistryControl 'Post seed' $Case.seed -Registry $Registry }

    $steps = @(
        '$ErrorActionPreference = ''Stop''; $ConfirmPreference = ''None''; $WhatIfPreference = $false'
        if ($as -ne 'none') { 'Connect-Quay -Endpoint $endpoint -Token $own -RetryIntervalSec 0.01' }
        Get-CasePart $Case 'before' @()
        '$ErrorActionPreference = ''Continue''; $ConfirmPreference = ''{0}''' -f $ConfirmPreference
    )
    foreach ($step in $steps) { Invoke-InShell $Shell $step $output }
    Clear-RegistryRequest -Registry $Registry

    $output.Clear()
    $failures = @()
    $ends = $false
    try { Invoke-InShell $Shell $Case.run $output }
    catch {
        $ends = $true
        $failure = $_.Exception
        while ($failure -isnot [Management.Automation.ActionPreferenceStopException] -and $failure.InnerException) { $failure = $failure.InnerException }
        $failures = @($failure.ErrorRecord)
    }

    $requests = @(Get-RegistryRequest -Registry $Registry)
    [pscustomobject]@{
        Output   = $output
        Errors   = @($Shell.Streams.Error) + $failures
        Ends     = $ends
        Requests = @($requests | ForEach-Object { $_.method + ' ' + $_.path })
        Queries  = @($requests | ForEach-Object { $_.method + ' ' + $_.path + $_.query })
    }
}

function Invoke-ChildShell {
    <#
    .SYNOPSIS
    Runs a script in a new process of the same PowerShell edition, with the module's path in $modulePath and the given
    values in $argument. Returns its output as objects read from JSON.
    #>
    param(
        [scriptblock]$Script,
        [hashtable]$Argument = @{}
    )

    $file = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N') + '.ps1')
    $head = @(
        '$ErrorActionPreference = ''Stop'''
        '$ProgressPreference = ''SilentlyContinue'''
        '$modulePath = ''{0}''' -f (Get-TestModulePath)
        '$argument = ''{0}'' | ConvertFrom-Json' -f (ConvertTo-Json $Argument -Compress -Depth 4).Replace("'", "''")
        '$result = & {'
    )
    $tail = '}', "'RESULT:' + (ConvertTo-Json @(`$result) -Compress -Depth 6)"
    try {
        Set-Content -Path $file -Value ($head + $Script.ToString() + $tail) -Encoding UTF8
        $output = Invoke-ChildScript (Get-DefaultPowerShell) $file 2>&1 | ForEach-Object { "$_" }
        $line = $output | Where-Object { $_ -like 'RESULT:*' } | Select-Object -Last 1
        if (-not $line) {
            throw "The child process failed: $($output -join [Environment]::NewLine)"
        }

        # Windows PowerShell writes an array from JSON as one object unless it is enumerated.
        $line.Substring(7) | ConvertFrom-Json | ForEach-Object { $_ }
    }
    finally {
        Remove-Item $file -ErrorAction SilentlyContinue
    }
}

function Invoke-OnFullDisk {
    <#
    .SYNOPSIS
    Runs a script file in a new process that cannot write to any file, as on a full disk, and returns its output as
    text. On Unix only.
    #>
    param([string]$File)

    $full = 'sh', '-c', 'trap "" XFSZ; ulimit -f 0; export DOTNET_EnableWriteXorExecute=0; exec "$@"', 'full'
    Invoke-ChildScript ($full + (Get-DefaultPowerShell)) $File 2>&1 | Out-String
}

Export-ModuleMember -Function *-*
