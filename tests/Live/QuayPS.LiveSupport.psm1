# Functions for the tests in tests/Live. They run against the registry of QUAY_ENDPOINT and QUAY_TOKEN if build.ps1
# was called with -Live, and against the embedded registry otherwise. The tests verify results with
# Invoke-RestMethod, so that an error of the module cannot hide itself. Also runs in Windows PowerShell 5.1.

$script:Registry = $null
# The names that Get-LiveName returned, by kind.
$script:Names = @{}

function Connect-LiveRegistry {
    <#
    .SYNOPSIS
    Connects this runspace to the registry of the run.
    #>
    param()

    if ($env:QUAYPS_LIVE) {
        $script:Registry = [pscustomobject]@{
            Endpoint = $env:QUAY_ENDPOINT.TrimEnd('/')
            Token    = $env:QUAY_TOKEN
            User     = $env:QUAY_USER
            Password = $env:QUAY_PASSWORD
            Expired  = $env:QUAY_EXPIRED_TOKEN
            Upstream = if ($env:QUAY_UPSTREAM) { $env:QUAY_UPSTREAM } else { 'example.com' }
            Embedded = $false
        }
    }
    else {
        $null = Open-SharedRegistry
        Initialize-TestRegistry
        $info = Invoke-RegistryControl 'Get info'
        $script:Registry = [pscustomobject]@{
            Endpoint = $info.endpoint.TrimEnd('/')
            Token    = $info.tokens.superuser
            User     = $info.users.superuser
            Password = $info.users.password
            Expired  = $null
            Upstream = 'example.com'
            Embedded = $true
        }
    }

    Connect-Quay $Registry.Endpoint -Token (ConvertTo-TestSecret $Registry.Token) -RetryIntervalSec 0.1 -InformationAction Ignore
    $Registry | Add-Member Account (Read-Registry user/)
    $Registry | Add-Member Features (Invoke-RestMethod "$($Registry.Endpoint)/config" -UseBasicParsing).features
}

function Get-LiveRegistry {
    <#
    .SYNOPSIS
    The registry of the run: Endpoint, Token, User, Password, Expired, Upstream, Embedded, Account, Features. Upstream is
    the host of another registry, whose name the registry can resolve; nothing is read from it.
    #>
    param()

    $script:Registry
}

function Read-Registry {
    <#
    .SYNOPSIS
    Returns the registry's response to a request, without the module: Read-Registry organization/acme. Null for a missing object.
    #>
    param(
        [string]$Path,
        [string]$Method = 'Get',
        $Body
    )

    $call = @{
        Method          = $Method
        Uri             = "$($Registry.Endpoint)/api/v1/$Path"
        Headers         = @{ Authorization = "Bearer $($Registry.Token)"; 'X-Requested-With' = 'XMLHttpRequest' }
        UseBasicParsing = $true
    }
    if ($null -ne $Body) {
        $call.Body = ConvertTo-Json $Body -Depth 6 -Compress
        $call.ContentType = 'application/json'
    }

    try { Invoke-RestMethod @call }
    catch {
        # Quay answers with status 400 for many missing objects.
        if ($Method -ne 'Get' -or [int]$_.Exception.Response.StatusCode -notin 400, 404) { throw }
    }
}

function Get-LiveName {
    <#
    .SYNOPSIS
    Returns a name that does not exist in any registry, for an organization, user, message, app token or service key.
    Clear-LiveRegistry deletes what was created with it.
    #>
    [OutputType([string])]
    param([ValidateSet('org', 'user', 'message', 'token', 'key')] [string]$Kind = 'org')

    $name = 'quayps-{0}-{1}' -f $Kind, [guid]::NewGuid().ToString('N').Substring(0, 12)
    if (-not $script:Names[$Kind]) { $script:Names[$Kind] = [Collections.Generic.List[string]]::new() }
    $script:Names[$Kind].Add($name)
    $name
}

function Clear-LiveRegistry {
    <#
    .SYNOPSIS
    Deletes what tests created with names of Get-LiveName and did not delete, without the module. For AfterAll.
    #>
    param()

    $paths = @(
        foreach ($name in $script:Names['org']) { if (Read-Registry "organization/$name") { "organization/$name" } }
        foreach ($name in $script:Names['user']) { if (Read-Registry "superuser/users/$name") { "superuser/users/$name" } }
        if ($script:Names['message']) { (Read-Registry messages).messages | Where-Object content -In $script:Names['message'] | ForEach-Object { "message/$($_.uuid)" } }
        if ($script:Names['token']) { (Read-Registry user/apptoken).tokens | Where-Object title -In $script:Names['token'] | ForEach-Object { "user/apptoken/$($_.uuid)" } }
        if ($script:Names['key']) { (Read-Registry superuser/keys).keys | Where-Object service -EQ quayps_live | ForEach-Object { "superuser/keys/$($_.kid)" } }
    )
    $script:Names = @{}
    foreach ($path in $paths) { $null = Read-Registry $path Delete }
}

function Open-LiveOrganization {
    <#
    .SYNOPSIS
    Creates an organization for the tests of a file, without the module.
    #>
    [OutputType([string])]
    param()

    $name = Get-LiveName
    $null = Read-Registry organization/ Post @{ name = $name; email = "$name@example.com" }
    $name
}

function Open-LiveRepository {
    <#
    .SYNOPSIS
    Creates a repository, namespace/name, without the module, and returns its name.
    #>
    param([string]$Name, [string]$Visibility = 'private')

    $namespace, $rest = $Name.Split('/', 2)
    $null = Read-Registry repository Post @{ namespace = $namespace; repository = $rest; visibility = $Visibility; description = '' }
    $Name
}

function Open-LiveUser {
    <#
    .SYNOPSIS
    Creates a user if the session's user may, without the module; returns nothing otherwise.
    #>
    [OutputType([string])]
    param()

    if (-not (Test-Superuser)) { return }
    $name = Get-LiveName user
    try { $null = Read-Registry superuser/users/ Post @{ username = $name; email = "$name@example.com" } }
    # If users come from a directory, the registry creates none.
    catch { return }
    $name
}

function Get-ExpiredToken {
    <#
    .SYNOPSIS
    Returns an expired token: that of QUAY_EXPIRED_TOKEN, or one that the registry creates for a second. Nothing on older registries.
    #>
    [OutputType([string])]
    param()

    if ($Registry.Expired) { return $Registry.Expired }
    $place = "organization/$(Open-LiveOrganization)/applications"
    $application = Read-Registry $place Post @{ name = 'short' }
    try { $token = (Read-Registry "$place/$($application.client_id)/tokens" Post @{ name = 'short'; scope = 'user:read'; expiration = 1 }).token }
    catch { return }
    Start-Sleep -Seconds 2
    $token
}

function Test-Superuser {
    <#
    .SYNOPSIS
    Returns whether the token of the run has superuser rights.
    #>
    [OutputType([bool])]
    param()

    try { $null -ne (Read-Registry superuser/organizations/?limit=1) } catch { $false }
}

function Skip-Unless {
    <#
    .SYNOPSIS
    Skips the test with a reason unless a condition is true: a feature in the registry's configuration, or any expression.
    #>
    param(
        [string]$Feature,
        [object]$Condition,
        [string]$Because
    )

    $holds = if ($Feature) { $Registry.Features.$Feature -eq $true } else { [bool]$Condition }
    if (-not $holds) {
        Set-ItResult -Skipped -Because $(if ($Because) { $Because } else { "the registry has $Feature disabled" })
    }
}

function Skip-Unresolved {
    <#
    .SYNOPSIS
    Skips the test if the registry refused the name of another registry because it cannot resolve it.
    #>
    param($Refusal)

    Skip-Unless -Condition ("$Refusal" -notlike '*Cannot resolve hostname*') -Because "the registry cannot resolve $($Registry.Upstream)"
}

function Get-DockerToken {
    <#
    .SYNOPSIS
    Returns a token for pull and push, from user name and password. Throws if the registry refuses them.
    #>
    param(
        [string]$User,
        [string]$Text,
        [string]$Repository
    )

    $basic = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("${User}:$Text"))
    $scope = if ($Repository) { "&scope=repository:${Repository}:pull,push" }
    $uri = '{0}/v2/auth?service={1}{2}' -f $Registry.Endpoint, ([uri]$Registry.Endpoint).Authority, $scope
    (Invoke-RestMethod $uri -Headers @{ Authorization = "Basic $basic" } -UseBasicParsing).token
}

function Get-TextDigest {
    <#
    .SYNOPSIS
    Returns the digest of a text.
    #>
    [OutputType([string])]
    param([string]$Text)

    $hash = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($Text))
    'sha256:' + (($hash | ForEach-Object { $_.ToString('x2') }) -join '')
}

function Push-Blob {
    <#
    .SYNOPSIS
    Uploads a text as docker does, and returns its digest and size.
    #>
    param(
        [string]$Repository,
        [string]$Token,
        [string]$Text
    )

    $bytes = [Text.Encoding]::UTF8.GetBytes($Text)
    $digest = Get-TextDigest $Text
    $call = @{ Headers = @{ Authorization = "Bearer $Token" }; UseBasicParsing = $true }
    $answer = Invoke-WebRequest "$($Registry.Endpoint)/v2/$Repository/blobs/uploads/" -Method Post @call
    $answer = Invoke-WebRequest (Get-UploadAddress $answer) -Method Patch -Body $bytes -ContentType 'application/octet-stream' @call
    $place = Get-UploadAddress $answer
    $mark = if ($place.Contains('?')) { '&' } else { '?' }
    $null = Invoke-WebRequest "$place${mark}digest=$([uri]::EscapeDataString($digest))" -Method Put @call
    @{ digest = $digest; size = $bytes.Length }
}

function Get-UploadAddress {
    <#
    .SYNOPSIS
    The address for the next part of an upload.
    #>
    [OutputType([string])]
    param($Answer)

    ([uri]::new([uri]$Registry.Endpoint, [string]@($Answer.Headers.Location)[0])).AbsoluteUri
}

function Get-PushToken {
    <#
    .SYNOPSIS
    Returns a token for pushing to a repository of an organization, by a new robot.
    #>
    [OutputType([string])]
    param([string]$Repository)

    $robot = Read-Registry "organization/$($Repository.Split('/')[0])/robots/pusher$([guid]::NewGuid().ToString('N').Substring(0, 8))" Put @{ description = '' }
    $null = Read-Registry "repository/$Repository/permissions/user/$($robot.name)" Put @{ role = 'write' }
    Get-DockerToken $robot.name $robot.token $Repository
}

function Push-Manifest {
    <#
    .SYNOPSIS
    Pushes a manifest as docker does, with a tag or only by its digest, and returns its descriptor.
    #>
    param(
        [string]$Repository,
        [string]$Token,
        $Manifest,
        [string]$Tag
    )

    $text = ConvertTo-Json $Manifest -Depth 5 -Compress
    $bytes = [Text.Encoding]::UTF8.GetBytes($text)
    $descriptor = @{ mediaType = $Manifest.mediaType; digest = Get-TextDigest $text; size = $bytes.Length }
    $name = if ($Tag) { $Tag } else { $descriptor.digest }
    $null = Invoke-WebRequest "$($Registry.Endpoint)/v2/$Repository/manifests/$name" -Method Put -Headers @{ Authorization = "Bearer $Token" } `
        -Body $bytes -ContentType $Manifest.mediaType -UseBasicParsing
    $descriptor
}

function Add-LiveImage {
    <#
    .SYNOPSIS
    Pushes a small image to a repository as docker does, with a new robot, and returns the digest of its manifest.
    #>
    [OutputType([string])]
    param(
        [string]$Repository,
        [string]$Tag = 'first'
    )

    $token = Get-PushToken $Repository
    # The bytes differ from image to image.
    $layer = Push-Blob $Repository $token "layer $([guid]::NewGuid())"
    $config = @{
        architecture = 'amd64'
        os           = 'linux'
        config       = @{}
        rootfs       = @{ type = 'layers'; diff_ids = @($layer.digest) }
        history      = @(@{ created = '2026-01-01T00:00:00Z'; created_by = 'test' })
    }
    $image = Push-Blob $Repository $token (ConvertTo-Json $config -Depth 5 -Compress)
    (Push-Manifest $Repository $token -Tag $Tag @{
        schemaVersion = 2
        mediaType     = 'application/vnd.oci.image.manifest.v1+json'
        config        = $image + @{ mediaType = 'application/vnd.oci.image.config.v1+json' }
        layers        = @($layer + @{ mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip' })
    }).digest
}

function Add-LiveReferrer {
    <#
    .SYNOPSIS
    Attaches an artifact to a manifest as cosign and notation do: as a manifest without a tag that names it as its subject.
    #>
    param(
        [string]$Repository,
        [string]$Digest,
        [string]$Type
    )

    $token = Get-PushToken $Repository
    $null = Push-Manifest $Repository $token @{
        schemaVersion = 2
        mediaType     = 'application/vnd.oci.image.manifest.v1+json'
        artifactType  = $Type
        config        = (Push-Blob $Repository $token '{}') + @{ mediaType = 'application/vnd.oci.empty.v1+json' }
        layers        = @((Push-Blob $Repository $token "content $([guid]::NewGuid())") + @{ mediaType = $Type })
        subject       = @{ mediaType = 'application/vnd.oci.image.manifest.v1+json'; digest = $Digest; size = 1 }
    }
}

function Read-Tag {
    <#
    .SYNOPSIS
    The tags of a repository as the registry lists them, all pages.
    #>
    param([string]$Repository, [switch]$History)

    $active = if ($History) { '' } else { '&onlyActiveTags=true' }
    $page = 0
    do {
        $page++
        $answer = Read-Registry "repository/$Repository/tag/?limit=100&page=$page$active"
        $answer.tags
    } while ($answer.has_additional)
}

Export-ModuleMember -Function *-*
