# The examples of the documents, run: each section on a registry with the demo data and a superuser's session, its blocks
# one after the other. They write no error, and what a block of output shows. Examples.psd1 has what a page needs besides.

BeforeDiscovery {
    . "$PSScriptRoot/Examples.ps1"
    $documents = Get-ExampleDocument "$PSScriptRoot/../../.." (Import-PowerShellDataFile "$PSScriptRoot/Examples.psd1")
}

BeforeAll {
    . "$PSScriptRoot/../Prelude.ps1"
    . "$PSScriptRoot/Examples.ps1"
    . "$PSScriptRoot/ExampleWorld.ps1"
    # Parallel blocks find the module by itself, as an installed one.
    $modulePath = $env:PSModulePath
    $env:PSModulePath = (Split-Path (Split-Path (Get-Module QuayPS).ModuleBase)) + [IO.Path]::PathSeparator + $modulePath
    $kept = @{}
    foreach ($name in 'QUAY_ENDPOINT', 'QUAY_TOKEN', 'DOCKER_CONFIG') { $kept[$name] = [Environment]::GetEnvironmentVariable($name) }
    Push-Location
    $homeFolder = (Get-PSProvider FileSystem).Home
}

AfterAll {
    Pop-Location
    (Get-PSProvider FileSystem).Home = $homeFolder
    foreach ($name in $kept.Keys) { [Environment]::SetEnvironmentVariable($name, $kept[$name]) }
    $env:PSModulePath = $modulePath
}

# Names that are whole at discovery, so that a filter finds them.
foreach ($document in $documents) {
    Describe "The examples of $($document.Name)" {
        foreach ($section in $document.Sections) {
            It "$($section.Title -replace '[<>]')" -ForEach @{ Section = $section } {
                $run = Invoke-Example $Section "$TestDrive/world"
                $run.Errors -join ', ' | Should -BeExactly ($Section.Errors -join ', ') -Because "the errors are: $($run.Messages)"
                for ($i = 0; $i -lt $Section.Blocks.Count; $i++) {
                    if ($null -ne $Section.Blocks[$i].Output) { $run.Texts[$i] | Should -BeExactly (Format-ExampleText $Section.Blocks[$i].Output) }
                }
            }
        }
    }
}
