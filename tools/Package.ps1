# The .nupkg for the PowerShell Gallery: the staged module and a description of it.

function New-ModulePackage {
    param($Build)

    Write-Step 'Package'
    $manifest = $Build.Manifest
    $data = $manifest.PrivateData.PSData
    $version = $manifest.ModuleVersion
    if ($data['Prerelease']) { $version += "-$($data.Prerelease)" }
    # The Gallery wants PSModule. Its tags for single cmdlets are left out: it takes 4,000 characters, they are more.
    $tags = @($data.Tags) + 'PSModule', 'PSIncludes_Cmdlet'
    $text = {
        param($Value)
        [Security.SecurityElement]::Escape($Value)
    }
    $nuspec = Join-Path $Build.Out 'QuayPS.nuspec'
    [IO.File]::WriteAllText($nuspec, @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <id>QuayPS</id>
    <version>$version</version>
    <authors>$(& $text $manifest.Author)</authors>
    <owners>$(& $text $manifest.CompanyName)</owners>
    <requireLicenseAcceptance>false</requireLicenseAcceptance>
    <licenseUrl>$(& $text $data.LicenseUri)</licenseUrl>
    <description>$(& $text $manifest.Description)</description>
    <copyright>$(& $text $manifest.Copyright)</copyright>
    <tags>$(& $text ($tags -join ' '))</tags>
  </metadata>
  <files>
    <file src="$($Build.Stage)/**" target="" />
  </files>
</package>
"@)
    $package = Join-Path $Build.Out "QuayPS.$version.nupkg"
    Remove-Item $package -ErrorAction SilentlyContinue
    # NuGet warns that this is no library, and of licenseUrl, which is what the Gallery knows.
    Invoke-Dotnet pack $nuspec --output $Build.Out
    Test-ModulePackage $Build $package
    Write-Host "Packed $package"
}

function Expand-ModulePackage {
    param([string] $Package, [string] $Folder)

    Add-Type -AssemblyName System.IO.Compression.FileSystem
    $Package = (Resolve-Path $Package).ProviderPath
    if (Test-Path $Folder) { Remove-Item $Folder -Recurse -Force }
    [IO.Compression.ZipFile]::ExtractToDirectory($Package, $Folder)
    # What belongs to the package and not to the module; the Gallery's clients leave it out too.
    Get-Item "$Folder/_rels", "$Folder/package", "$Folder/*Content_Types*", "$Folder/*.nuspec" -ErrorAction SilentlyContinue | Remove-Item -Recurse -Force
    Write-Host "Unpacked $Package into $Folder"
}

# The package holds the staged files and nothing else, and what it unpacks to can be imported.
function Test-ModulePackage {
    param($Build, [string] $Package)

    $folder = Join-Path $Build.Out "package/QuayPS/$($Build.Manifest.ModuleVersion)"
    Expand-ModulePackage $Package $folder
    $difference = Compare-Object (Get-RelativeName $Build.Stage) (Get-RelativeName $folder)
    if ($difference) { throw "The package is not what was staged: $($difference.InputObject -join ', ')" }

    Invoke-ChildScript (Get-DefaultPowerShell) "$PSScriptRoot/child/Import.ps1" @('-Module', (Join-Path $folder 'QuayPS.psd1'))
    if ($LASTEXITCODE -ne 0) { throw 'The module from the package cannot be imported.' }
}

function Get-RelativeName {
    param([string] $Folder)
    Get-ChildItem $Folder -Recurse -File | ForEach-Object { $_.FullName.Substring($Folder.Length + 1).Replace('\', '/') }
}
