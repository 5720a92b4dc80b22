# How many milliseconds importing a module takes.
param([Parameter(Mandatory)][string] $Module)

(Measure-Command { Import-Module $Module }).TotalMilliseconds
