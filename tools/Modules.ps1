# The PowerShell modules that the build uses: what is installed, or else from the Gallery into out/modules.

$script:ModuleRange = @{
    'Pester'                       = '5.5.0', '6.0.0'
    'PSScriptAnalyzer'             = '1.22.0', '2.0.0'
    'Microsoft.PowerShell.PlatyPS' = '1.0.0', '2.0.0'
}

# The path of the module's manifest. When it is not to be had: $null where that is allowed, else an error.
function Find-BuildModule {
    param($Build, [string] $Name, [switch] $Optional)

    $saved = Join-Path $Build.Out 'modules'
    $path = Find-ModuleManifest $Name $saved
    if (-not $path) {
        $reason = Save-BuildModule $Name $saved
        $path = Find-ModuleManifest $Name $saved
    }
    if ($path) { return $path }

    $message = "$Name $($ModuleRange[$Name][0]) or later is not installed and did not come from the PowerShell Gallery: $reason"
    if (-not ($Optional -or $Build.AllowMissing)) {
        throw "$message (-AllowMissing goes on without it.)"
    }
    Write-Host $message -ForegroundColor Yellow
}

function Find-ModuleManifest {
    param([string] $Name, [string] $Saved)

    $least, $below = $ModuleRange[$Name]
    Get-Module -ListAvailable $Name, (Join-Path $Saved $Name) -ErrorAction SilentlyContinue |
        Where-Object { $_.Version -ge $least -and $_.Version -lt $below } |
        Sort-Object Version -Descending | Select-Object -First 1 -ExpandProperty Path
}

# Nothing when it went well, else the reason.
function Save-BuildModule {
    param([string] $Name, [string] $Saved)

    $least, $below = $ModuleRange[$Name]
    try {
        $null = New-Item $Saved -ItemType Directory -Force
        if (Get-Command Save-PSResource -ErrorAction SilentlyContinue) {
            Save-PSResource $Name -Version "[$least, $below)" -Path $Saved -Repository PSGallery -TrustRepository -ErrorAction Stop
        }
        elseif (Get-Command Save-Module -ErrorAction SilentlyContinue) {
            [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor 'Tls12'
            Save-Module $Name -MinimumVersion $least -MaximumVersion "$(([version]$below).Major - 1).99999" -Path $Saved -Repository PSGallery -Force -ErrorAction Stop
        }
        else {
            'this PowerShell has neither PSResourceGet nor PowerShellGet.'
        }
    }
    catch {
        ($_.Exception.Message -split '\r?\n')[0]
    }
}
